using System.CommandLine;
using System.Globalization;
using Feria.Cli.Failures;
using Feria.Text;

namespace Feria.Cli.Arguments;

/// <summary>Two options for the first and the last of some years.</summary>
internal sealed class YearsOption(int first, int last)
{
    private readonly Option<string?> _from = Create("--from", $"The first year; {first} unless given.");
    private readonly Option<string?> _to = Create("--to", $"The last year, inclusive; {last} unless given.");

    public void AddTo(Command command)
    {
        command.Add(_from);
        command.Add(_to);
    }

    public (int First, int Last) Parse(ParseResult parse)
    {
        var (from, to) = (Year(parse, _from) ?? first, Year(parse, _to) ?? last);
        return from <= to ? (from, to) : throw new CommandException(ExitCode.Usage, $"--from {from} is after --to {to}.");
    }

    /// <summary>An option for a year.</summary>
    public static Option<string?> Create(string name, string description) => new(name) { HelpName = "YEAR", Description = description };

    /// <summary>The year of an option, if it is given.</summary>
    public static int? Year(ParseResult parse, Option<string?> option) => parse.GetValue(option) switch
    {
        null => null,
        { Length: 4 } text when text.All(char.IsAsciiDigit) && text != "0000" => int.Parse(text, CultureInfo.InvariantCulture),
        var text => throw new CommandException(ExitCode.Usage, $"{Quoted.Of(text)} is no year for {option.Name}; four digits are expected, for instance 2026."),
    };
}
