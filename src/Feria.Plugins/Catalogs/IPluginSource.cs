using Feria.Plugins.Settings;
using Feria.Plugins.Watching;

namespace Feria.Plugins.Catalogs;

/// <summary>Where plug-ins come from. Safe for any number of threads.</summary>
internal interface IPluginSource
{
    /// <summary>Why the source does not exist at all, or null when it does.</summary>
    string? Missing { get; }

    /// <summary>The plug-in of that name as it is now, loaded or not, good or bad; null when there is none.</summary>
    PluginUnit? Find(string plugin);

    /// <summary>
    /// An object that stays the same as long as no plug-in can have come, gone or changed, and is had without a look at a
    /// disk; null when only a look tells.
    /// </summary>
    object? Standing => null;

    /// <summary>Everything there is now.</summary>
    PluginListing List();

    /// <summary>Watches it until the watch is disposed of; null when it never changes. Settings that lie in it are watched with it.</summary>
    FolderWatch? Watch(PluginWatchOptions options, SettingsFile? settings) => null;

    /// <summary>Everything there is now, the same object as long as nothing has changed; then a look allocates nothing.</summary>
    PluginListing Look();
}
