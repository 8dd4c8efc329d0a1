using Feria.Cli.Failures;
using Feria.Cli.Hosting;
using Feria.Packs;
using Feria.Plugins;
using Feria.Plugins.Source;
using Feria.Readers.RuleFiles;

namespace Feria.Cli.Verbs;

/// <summary>Makes the almanac of a verb: the built-in data, before them rules files, before them drop-in readers.</summary>
internal static class AlmanacSetup
{
    public static Almanac Create(CommandHost host, PluginPackage? plugins, IReadOnlyList<string> rulesFiles, AlmanacOptions pack)
    {
        var options = pack with
        {
            Time = host.Time,
            ReaderSettings = host.ReaderSettings,
            Notice = notice => FailureReport.Say(host, notice),
            Readers = plugins,
            Calendars = host.Settings.Calendars,

            // A command asks once and ends; it need not pay for remembering.
            CachedAnswers = 0,
            CachedCalendars = 0,
        };
        return new(WithRules(options, host, rulesFiles));
    }

    /// <summary>The plug-ins of a folder. None is compiled or loaded before somebody needs it.</summary>
    public static PluginPackage Open(string folder) => Open(Folder(folder));

    /// <summary>The plug-ins of a folder that is known to be there.</summary>
    public static PluginPackage Open(PluginFolder folder) => FullCommand.IsHere ? PluginPackage.FromFolder(folder) : throw new FullCommandNeededException();

    /// <summary>A folder of plug-ins, which has to be there.</summary>
    public static PluginFolder Folder(string folder)
    {
        if (!IsFolder(folder))
        {
            throw new CommandException(folder.Length == 0 ? ExitCode.Usage : ExitCode.SourceFailed, $"There is no folder '{folder}' for plug-ins.");
        }

        return FullCommand.IsHere ? new(folder) { Formats = [new CSharpFiles()] } : throw new FullCommandNeededException();
    }

    private static AlmanacOptions WithRules(AlmanacOptions options, CommandHost host, IReadOnlyList<string> files)
    {
        var packs = new List<DataPack>();
        foreach (var file in files)
        {
            if (file.Length == 0)
            {
                throw new CommandException(ExitCode.Usage, "The name of a rules file is empty.");
            }

            var result = RulesFile.Read(file);
            FailureReport.SayLines(host, result.Errors.Select(e => e.ToString()));
            packs.Add(result.Pack ?? throw new CommandException(ExitCode.SourceFailed, $"'{file}' is no rules file that can be used; its errors are above."));
        }

        return packs.Count == 0 ? options : options with { Packs = [.. packs, .. options.Packs] };
    }

    private static bool IsFolder(string folder) => folder.Length > 0 && !folder.Contains('\0', StringComparison.Ordinal) && Directory.Exists(folder);
}
