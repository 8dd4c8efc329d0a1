namespace Feria.Plugins;

/// <summary>In what a folder differs from its lock. Names are relative to the folder, in ordinal order.</summary>
/// <param name="Added">Files that the lock does not name.</param>
/// <param name="Changed">Files with another sum than the lock names.</param>
/// <param name="Missing">Files that the lock names and that are not there.</param>
public sealed record PluginLockDifference(
    IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Missing)
{
    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Added.Count + Changed.Count + Missing.Count == 0;
}
