using System.Collections.Frozen;
using System.Globalization;
using Feria.Dates;
using Feria.Rules.Expressions;
using Feria.Rules.Language;
using Feria.Text;

namespace Feria.OwnCalendars;

/// <summary>What somebody wrote for days of his own: once, or dates that come every year.</summary>
internal readonly record struct OwnDayText(DateRange? Once, IReadOnlyList<DateExpression> Yearly)
{
    public const int MostDays = 366;

    private const string Expected = "a date (2026-12-24), a day of every year (12-24), two of them as FROM..TO, or words such as 'last friday of July' are expected";

    // The language knows more words than anybody needs for a date, and phrases lead by recursion.
    private const int LongestText = 200;

    public static ParseResult<OwnDayText> Read(string? text)
    {
        var trimmed = (text ?? string.Empty).Trim();
        if (trimmed.Length is 0 or > LongestText)
        {
            return Failure(trimmed.Length == 0 ? $"The day is empty; {Expected}." : $"{Quoted.Of(trimmed)} is too long for a day; {Expected}.");
        }

        var dots = trimmed.IndexOf("..", StringComparison.Ordinal);
        var (from, to) = dots < 0 ? (trimmed, trimmed) : (trimmed[..dots].Trim(), trimmed[(dots + 2)..].Trim());
        return Date(from) is { } first && Date(to) is { } last ? ReadOnce(trimmed, first, last)
            : DayOfYear(from) is { } begin && DayOfYear(to) is { } end ? ReadYearly(begin, end)
            : dots < 0 ? ReadPhrase(trimmed)
            : Failure($"{Quoted.Of(trimmed)} are no days; {Expected}.");
    }

    private static ParseResult<OwnDayText> ReadOnce(string text, DateOnly first, DateOnly last) =>
        last < first ? Failure($"{Quoted.Of(text)} ends before it begins; write the earlier date first.")
        : last.DayNumber - first.DayNumber >= MostDays ? Failure($"{Quoted.Of(text)} is {last.DayNumber - first.DayNumber + 1} days; {MostDays} at most can follow each other.")
        : first.Year < OwnDay.FirstYear || last.Year > OwnDay.LastYear ? Failure($"{Quoted.Of(text)} lies outside the years {OwnDay.FirstYear} to {OwnDay.LastYear}.")
        : ParseResult<OwnDayText>.Success(new(new DateRange(first, last), []));

    // Through the new year if the end comes first, and each day for itself, as a leap year has one more.
    private static ParseResult<OwnDayText> ReadYearly(DateOnly begin, DateOnly end)
    {
        var days = new List<DateExpression>();
        for (var day = begin; ; day = day.AddDays(1))
        {
            days.Add(new FixedDate(day.Month, day.Day));
            if ((day.Month, day.Day) == (end.Month, end.Day))
            {
                return ParseResult<OwnDayText>.Success(new(null, days));
            }
        }
    }

    private static ParseResult<OwnDayText> ReadPhrase(string text)
    {
        try
        {
            return ParseResult<OwnDayText>.Success(new(null, [DatePhrase.Parse(text, FrozenSet<string>.Empty)]));
        }
        catch (PhraseException e)
        {
            var word = text.Any(char.IsAsciiLetter) ? $"{e.Message}; or {Expected}" : Expected;
            return Failure($"{Quoted.Of(text)} is no day: {word}.");
        }
    }

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    // In a leap year, so that 29 February is a day.
    private static DateOnly? DayOfYear(string text) => text.Length == 5 ? Date($"2000-{text}") : null;

    private static ParseResult<OwnDayText> Failure(string message) => ParseResult<OwnDayText>.Failure(new(message));
}
