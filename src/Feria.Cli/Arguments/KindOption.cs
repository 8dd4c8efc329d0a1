using System.CommandLine;
using Feria.Cli.Failures;
using Feria.Cli.Hosting;
using Feria.Cli.Settings;
using Feria.Holidays;

namespace Feria.Cli.Arguments;

/// <summary>Which kinds of holidays are shown; those that are off unless others are asked for.</summary>
internal static class KindOption
{
    private const string All = "all";

    public static Option<string[]> Create(string usual) => new("--kind", "-k")
    {
        HelpName = "KIND,…|all",
        Description = $"The kinds of holidays, with commas between them: {string.Join(", ", HolidayKind.All.Select(k => k.Name))}, community:NAME; {usual} unless given.",
        CompletionSources = { HolidayKind.All.Select(k => k.Name).Append(All).ToArray() },
    };

    /// <summary>The predicate of the kinds that are asked for.</summary>
    public static Func<HolidayKind, bool> Parse(CommandHost host, string[]? flags, Func<HolidayKind, bool> usual)
    {
        if ((flags is { Length: > 0 } ? flags : host.Settings.Get(SettingKey.Kind)?.Values) is not { } texts)
        {
            return usual;
        }

        var words = texts.SelectMany(t => t.Split(',')).ToList();
        if (words.Exists(w => string.Equals(w.Trim(), All, StringComparison.OrdinalIgnoreCase)))
        {
            return _ => true;
        }

        var kinds = words.ConvertAll(word =>
        {
            var parsed = HolidayKind.Parse(word);
            return parsed.TryGetValue(out var kind) ? kind : throw CommandException.From(parsed.Error!);
        });
        return kinds.Contains;
    }
}
