using System.Text.Json;
using Feria.Plugins.Catalogs;
using Feria.Plugins.Folders;

namespace Feria.Plugins.Settings;

/// <summary>The settings file of a package, always as it is now; one that is not there says nothing.</summary>
internal sealed class SettingsFile(string path, TimeProvider clock)
{
    private readonly RereadFile<SettingsContents> _file = new(
        path,
        clock,
        SettingsReading.MostBytes,
        content => SettingsReading.Contents(path, content),
        problem => SettingsReading.Unusable(path, problem));

    internal string Path => path;

    /// <summary>One look at the disk; allocates nothing while the file stays as it is, and one object for each content.</summary>
    internal SettingsContents Current => _file.Current;

    /// <summary>The same object as <see cref="Current"/> while the file is watched; else null.</summary>
    internal object? Standing => _file.Standing;

    /// <summary>From here on nobody looks at the disk but <see cref="Look"/>.</summary>
    internal void AddWatch() => _file.AddWatch();

    internal void RemoveWatch() => _file.RemoveWatch();

    internal void Look() => _file.Look();

    /// <summary>The plug-in, or in its place one that may not be called.</summary>
    internal PluginUnit Judge(PluginUnit unit) => Current.Refusal(unit) ?? unit;

    /// <summary>The options of a plug-in; null when none are given.</summary>
    internal JsonElement? Options(string plugin) => Current.Plugins.GetValueOrDefault(plugin)?.Options;
}
