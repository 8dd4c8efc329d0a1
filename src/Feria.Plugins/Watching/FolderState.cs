using System.Diagnostics.CodeAnalysis;
using Feria.Plugins.Folders;
using Feria.Plugins.Settings;

namespace Feria.Plugins.Watching;

/// <summary>What has been told of a folder, to tell next time what is different.</summary>
[RequiresUnreferencedCode(FolderSource.Reason)]
[RequiresDynamicCode(FolderSource.Reason)]
internal sealed class FolderState
{
    private readonly Dictionary<(string? Plugin, string File), (int Version, PluginStatus Status)> _entries = [];

    internal FolderState(FolderListing listing, SettingsFile? settings)
    {
        foreach (PluginStatus status in listing.Contents.Units.Select(unit => (settings?.Judge(unit) ?? unit).Status()).Concat(listing.Contents.Others))
        {
            _ = _entries.TryAdd((status.Plugin, status.File), (listing.VersionOf(status.File), status));
        }
    }

    internal PluginChanges Since(FolderState before, string folder) => new()
    {
        Folder = folder,
        Came = [.. _entries.Where(entry => !before._entries.ContainsKey(entry.Key)).Select(entry => entry.Value.Status)],
        Changed = [.. _entries.Where(entry => before._entries.TryGetValue(entry.Key, out var old) && Differ(old, entry.Value)).Select(entry => entry.Value.Status)],
        Went = [.. before._entries.Where(entry => !_entries.ContainsKey(entry.Key)).Select(entry => entry.Value.Status)],
    };

    private static bool Differ((int Version, PluginStatus Status) old, (int Version, PluginStatus Status) now)
        => old.Version != now.Version || old.Status.ShadowedBy != now.Status.ShadowedBy || Verdict(old.Status) != Verdict(now.Status);

    // What a function threw when it was called is no change of the folder.
    private static string? Verdict(PluginStatus status) => status.Stage == PluginStage.Called ? null : status.Error;
}
