using System.CommandLine;
using Feria.Cli.Hosting;
using Feria.Cli.Settings;

namespace Feria.Cli.Arguments;

/// <summary>The options that verbs share: where answers come from and how they look.</summary>
internal sealed class AnswerOptions(FormatOption format)
{
    public FormatOption Format { get; } = format;

    public Option<string?> Source { get; } = new("--source")
    {
        HelpName = "NAME",
        Description = "The source that answers: a reader's label, or built-in; also FERIA_SOURCE.",
    };

    public Option<string?> Plugins { get; } = new("--plugins")
    {
        HelpName = "DIR",
        Description = "A folder of drop-in readers (reader_CODE.cs or .dll), asked before the built-in data; also FERIA_PLUGINS.",
    };

    public Option<string[]> Rules { get; } = new("--rules")
    {
        HelpName = "FILE",
        Description = "A rules file (CODE.yaml) that stands before the built-in data; also FERIA_RULES.",
    };

    public PackOption Pack { get; } = new();

    public Option<bool> Verbose { get; } = new("--verbose", "-v")
    {
        Description = "Say on standard error who answered and what was left out.",
    };

    public Option<bool> NoColour { get; } = new("--no-color")
    {
        Description = "No colour, as NO_COLOR asks too.",
    };

    public void AddTo(Command command, bool isHidden = false)
    {
        foreach (var option in new Option[] { Source, Plugins, Rules, Pack.File, Pack.Sha256, Format.Option, NoColour, Verbose })
        {
            option.Hidden = isHidden;
            command.Add(option);
        }
    }

    public string? SourceOf(ParseResult parse, CommandHost host) => parse.GetValue(Source) ?? host.Settings.Get(SettingKey.Source)?.Value;

    public string? PluginsOf(ParseResult parse, CommandHost host) => parse.GetValue(Plugins) ?? host.Settings.Get(SettingKey.Plugins)?.Value;

    public IReadOnlyList<string> RulesOf(ParseResult parse, CommandHost host) =>
        parse.GetValue(Rules) is { Length: > 0 } files ? files : host.Settings.Get(SettingKey.Rules)?.Values ?? [];
}
