namespace Feria.Plugins;

/// <summary>A folder of plug-ins, and what is asked of its files.</summary>
/// <param name="Path">The folder. It may be missing, or come into being later.</param>
public sealed record PluginFolder(string Path)
{
    /// <summary>Kinds of files to understand besides assemblies and those of the referenced assemblies; none by default.</summary>
    public IReadOnlyList<PluginFileFormat> Formats { get; init; } = [];

    /// <summary>
    /// The lock file that its files are held against when it is there; null, which is the default, for
    /// <see cref="PluginLock.FileName"/> in the folder.
    /// </summary>
    public string? Lock { get; init; }

    /// <summary>
    /// Whether files are refused that the lock does not name, and everything when there is no lock. False by default; then
    /// the lock file itself may still ask for the first of the two.
    /// </summary>
    public bool Strict { get; init; }

    internal string LockPath => System.IO.Path.GetFullPath(Lock ?? System.IO.Path.Combine(Path, PluginLock.FileName));
}
