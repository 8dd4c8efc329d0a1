using System.CommandLine;
using Feria.Cli.Failures;
using Feria.Cli.Hosting;
using Feria.Dates;
using Feria.Text;

namespace Feria.Cli.Arguments;

/// <summary>A range of dates, or a single one, on the command line.</summary>
internal static class RangeArgument
{
    /// <summary>Days by their distance from today, as help shows them.</summary>
    public const string Near = "today, tomorrow, +10d, -5, +2w";

    /// <summary>A range; this year's unless given.</summary>
    /// <param name="more">What else stands for one.</param>
    public static Argument<string?> Create(string more = "") => new("RANGE")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = $"A year (2026), a month (2026-05), a date (2026-05-01, {Near}) or two of them as FROM..TO, both ends included; this year unless given" + more + ".",
    };

    public static Argument<string?> CreateDay(string description) => new("DATE")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = description,
    };

    /// <summary>The range, or the whole of this year when none is given.</summary>
    public static DateRange Parse(CommandHost host, string? text)
    {
        if (text is null)
        {
            return DateRange.OfYear(host.Today.Year);
        }

        var parsed = DateRange.Parse(text, host.Today);
        return parsed.TryGetValue(out var range) ? range : throw CommandException.From(parsed.Error!);
    }

    /// <summary>The day, or today when none is given.</summary>
    public static DateOnly ParseDay(CommandHost host, string? text)
    {
        var parsed = text is null ? ParseResult<DateOnly>.Success(host.Today) : ReadDay(host, text);
        return parsed.TryGetValue(out var day) ? day : throw CommandException.From(parsed.Error!);
    }

    /// <summary>Reads a single day.</summary>
    public static ParseResult<DateOnly> ReadDay(CommandHost host, string text)
    {
        var parsed = DateRange.Parse(text, host.Today);
        return !parsed.TryGetValue(out var range) ? ParseResult<DateOnly>.Failure(parsed.Error!)
            : range.Days == 1 ? ParseResult<DateOnly>.Success(range.First)
            : ParseResult<DateOnly>.Failure(new($"{Quoted.Of(text)} is {range.Days} days; a single date is expected, for instance {range.First:yyyy-MM-dd}."));
    }
}
