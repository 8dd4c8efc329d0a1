using System.CommandLine;
using System.CommandLine.Help;
using Feria.Cli.Failures;
using Feria.Cli.Hosting;
using Feria.Cli.Settings;
using Feria.Dates;

namespace Feria.Cli.Arguments;

/// <summary>
/// The place that is set for command lines that name none, as <c>feria check today</c>. No place is called as a date is
/// written, so that the first word of a verb says which of the two it is. Settings are read only where there is a place to add.
/// </summary>
internal static class DefaultPlace
{
    /// <summary>The command line with the place that is set; <see langword="null"/> where none is, or none is missing.</summary>
    /// <param name="arguments">A command line that begins with a verb, or does not.</param>
    /// <param name="parse">What it means as it stands.</param>
    /// <param name="host">Where settings come from.</param>
    public static IReadOnlyList<string>? Add(IReadOnlyList<string> arguments, ParseResult parse, CommandHost host)
    {
        if (parse.RootCommandResult.Command.Options.OfType<HelpOption>().Any(help => parse.GetResult(help) is { Implicit: false })
            || VerbTable.Called(arguments) is null
            || parse.CommandResult.Command.Arguments is not [{ Name: PlaceArgument.Name, Arity.MaximumNumberOfValues: 1 } place, ..]
            || (parse.GetResult(place) is { Tokens: [var first, ..] } && !IsDate(first.Value, host))
            || host.Settings.Get(SettingKey.Location) is not { } set)
        {
            return null;
        }

        // The settings may be somebody else's, and a word with a hyphen would be an option.
        return set.Value is ['-', ..]
            ? throw new CommandException(ExitCode.Usage, $"'{set.Value}' in {set.Where} is no place; {PlaceArgument.Help}.")
            : [arguments[0], set.Value, .. arguments.Skip(1)];
    }

    /// <summary>Carries out a command line with the place that is set; if that is none, it says where it is set, which nobody sees on the line.</summary>
    public static async Task<int> NameSettingAsync(CommandHost host, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (CommandException e) when (e.IsOfPlace && host.Settings.Get(SettingKey.Location) is not null)
        {
            throw new CommandException(e.Code, $"{host.Settings.Get(SettingKey.Location)!.Where}: {e.Message}");
        }
    }

    /// <summary>A date, some of them, or the hyphen that stands for those of standard input.</summary>
    private static bool IsDate(string word, CommandHost host) =>
        word == "-" || (DateRange.Parse(word, host.Today).IsSuccess && !IsOwnCalendar(word, host));

    /// <summary>A calendar of one's own may be called as one likes.</summary>
    private static bool IsOwnCalendar(string word, CommandHost host) =>
        host.Settings.Calendars.Any(c => c.Aliases.Append(c.Code).Append(c.Name).Contains(word, StringComparer.OrdinalIgnoreCase));
}
