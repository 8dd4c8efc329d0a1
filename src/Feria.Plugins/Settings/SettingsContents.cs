using System.Collections.Frozen;
using Feria.Plugins.Catalogs;

namespace Feria.Plugins.Settings;

/// <summary>What a settings file says, or why it cannot be used.</summary>
internal sealed class SettingsContents(string path, FrozenDictionary<string, PluginSetting> plugins, string? problem)
{
    private const string Cure = "Correct the file; until then no plug-in is called, lest one runs that it disables.";

    internal FrozenDictionary<string, PluginSetting> Plugins => plugins;

    /// <summary>The plug-in as one that may not be called; null when it may.</summary>
    internal PluginUnit? Refusal(PluginUnit unit)
    {
        if (problem is not null)
        {
            return Refused(unit, $"the settings of its package cannot be used: {problem}", Cure, null);
        }

        return plugins.TryGetValue(unit.Name, out PluginSetting? setting) && !setting.Enabled
            ? Refused(unit, $"it is disabled, by {setting.Place}.", "Enable it there (feria plugin enable, or PluginSettings.Enable).", path)
            : null;
    }

    /// <summary>What is wrong with the file itself, given the names that there are.</summary>
    internal IEnumerable<PluginStatus> Statuses(IReadOnlyCollection<string> names)
    {
        if (problem is not null)
        {
            yield return Status(problem, Cure);
        }

        foreach ((string name, PluginSetting setting) in plugins.Where(entry => !names.Contains(entry.Key)).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            yield return Status(
                $"{setting.Place}: there is no plug-in '{name}'. {Choices.Describe(name, names)}", "Correct the name, or remove the entry.");
        }
    }

    private static RefusedUnit Refused(PluginUnit unit, string error, string cure, string? disabledBy) => new(unit.Name, new PluginStatus
    {
        Plugin = unit.Name,
        File = unit.File,
        Stage = PluginStage.Found,
        Error = error,
        Cure = cure,
        DisabledBy = disabledBy,
    });

    private PluginStatus Status(string error, string cure)
        => new() { Plugin = null, File = path, Stage = PluginStage.Checked, Error = error, Cure = cure };
}
