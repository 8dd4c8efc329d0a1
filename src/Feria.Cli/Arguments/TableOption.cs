using System.CommandLine;
using Feria.Cli.Failures;
using Feria.Cli.Formats;
using Feria.Text;

namespace Feria.Cli.Arguments;

/// <summary>Which table an export has: the holidays, or every day. SQL has both unless one is asked for; the others that have days have one.</summary>
internal static class TableOption
{
    private const string Days = "days";
    private const string Holidays = "holidays";

    public static Option<string?> Create() => new("--table")
    {
        HelpName = $"{Days}|{Holidays}",
        Description = $"What a row is: every day with its working-day ordinal, or a holiday. Both in {FormatNames.Sql} and {Days} in {FormatNames.Parquet} unless given; all others have {Holidays}.",
    };

    /// <summary>The tables that a format shall have.</summary>
    public static (bool Days, bool Holidays) Parse(string? text, string format)
    {
        if (text is not null && !IsWord(text, Days) && !IsWord(text, Holidays))
        {
            throw CommandException.From(new($"{Quoted.Of(text)} is not what --table takes; {Days}, {Holidays} are.") { Suggestions = EditDistance.Nearest(text, [Days, Holidays]) });
        }

        return (text, format) switch
        {
            (null, FormatNames.Sql) => (true, true),
            (null, FormatNames.Parquet) => (true, false),
            ({ } word, FormatNames.Sql or FormatNames.Parquet) => (IsWord(word, Days), IsWord(word, Holidays)),
            ({ } word, _) when IsWord(word, Days) => throw new CommandException(ExitCode.Usage, $"--table {Days} comes as {FormatNames.Sql} or {FormatNames.Parquet}, not as {format}."),
            _ => (false, true),
        };
    }

    private static bool IsWord(string text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);
}
