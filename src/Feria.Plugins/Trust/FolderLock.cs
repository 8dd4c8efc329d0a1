using Feria.Plugins.Folders;

namespace Feria.Plugins.Trust;

/// <summary>The lock of a folder, always as it is now.</summary>
internal sealed class FolderLock
{
    private readonly RereadFile<LockContents> _file;

    internal FolderLock(PluginFolder folder, TimeProvider clock)
    {
        string path = folder.LockPath;
        _file = new RereadFile<LockContents>(
            path,
            clock,
            LockReading.MostBytes,
            content => Contents(path, content, folder.Strict),
            problem => LockContents.Unusable(path, problem));
    }

    internal string Path => _file.Path;

    /// <summary>One look at the disk; allocates nothing while the file stays as it is, and one object for each content.</summary>
    internal LockContents Current => _file.Current;

    private static LockContents Contents(string path, byte[]? content, bool strict)
    {
        if (content is null)
        {
            return LockContents.Missing(path, strict);
        }

        try
        {
            return LockContents.Of(path, LockReading.Read(path, content), strict);
        }
        catch (PluginConfigurationException error)
        {
            return LockContents.Unusable(path, error.Message);
        }
    }
}
