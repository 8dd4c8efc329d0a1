using Feria.Plugins.Watching;

namespace Feria.Plugins;

/// <summary>Watches the folders of a package until it is disposed of.</summary>
/// <remarks>
/// While it watches, no verb of the package looks at the disk: what has changed takes effect once it is quiet and the new
/// versions have been read, compiled, checked and, where an old version is in use, loaded. Safe for any number of threads.
/// </remarks>
public sealed class PluginWatch : IDisposable
{
    private readonly FolderWatch[] _folders;

    internal PluginWatch(FolderWatch[] folders) => _folders = folders;

    /// <summary>Whether all folders are watched at the moment; false after the end of the watch, and while one cannot be watched.</summary>
    public bool IsWatching => Array.TrueForAll(_folders, folder => folder.IsWatching);

    /// <summary>Ends the watch, after a report that is under way; from here on each call looks at the disk again.</summary>
    public void Dispose() => Array.ForEach(_folders, folder => folder.Dispose());
}
