namespace Feria.Plugins.Watching;

/// <summary>What the operating system tells of a folder: that something in it may have changed, or that it can tell no more.</summary>
internal sealed class FolderEvents : IDisposable
{
    // Besides the plug-ins themselves: what they bring along, and what says how they are to be used.
    private static readonly string[] Companions = [".dll", ".cs", ".json", ".xml", ".so", ".dylib", ""];

    private readonly FileSystemWatcher _inside;
    private readonly FileSystemWatcher? _folderItself;
    private readonly FileSystemWatcher? _lock;

    /// <param name="folder">As it was given; it may be a link.</param>
    /// <param name="realFolder">Where that leads.</param>
    /// <param name="lockFile">The file that it is held against; it may lie elsewhere.</param>
    /// <param name="isPlugin">Whether files of an extension are plug-ins.</param>
    /// <param name="touched">Something may have changed.</param>
    /// <param name="broken">Nothing will be told from now on, and why.</param>
    /// <exception cref="IOException">The system has no more watches to give.</exception>
    /// <exception cref="ArgumentException">There is no such folder.</exception>
    internal FolderEvents(string folder, string realFolder, string lockFile, Predicate<string> isPlugin, Action touched, Action<string> broken)
    {
        _inside = new FileSystemWatcher(realFolder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        try
        {
            void Note(object sender, FileSystemEventArgs change)
            {
                string extension = Path.GetExtension(change.FullPath);
                if (Companions.Contains(extension, StringComparer.OrdinalIgnoreCase) || isPlugin(extension) || Directory.Exists(change.FullPath))
                {
                    touched();
                }
            }

            _inside.Changed += Note;
            _inside.Created += Note;

            // Whether what is gone was a folder cannot be asked any more.
            _inside.Deleted += (_, _) => touched();
            _inside.Renamed += (_, _) => touched();
            _inside.Error += (_, error) => broken(error.GetException().Message);
            _inside.EnableRaisingEvents = true;
            string problem = $"The folder '{folder}' has been removed or replaced.";
            _folderItself = One(folder, NotifyFilters.FileName | NotifyFilters.DirectoryName, () => broken(problem), broken);
            _lock = Path.GetDirectoryName(lockFile) == folder
                ? null
                : One(lockFile, NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size, touched, broken);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _inside.Dispose();
        _folderItself?.Dispose();
        _lock?.Dispose();
    }

    private static FileSystemWatcher? One(string path, NotifyFilters what, Action changed, Action<string> broken)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
        {
            return null;
        }

        FileSystemWatcher one = new(parent, Path.GetFileName(path)) { NotifyFilter = what };
        one.Changed += (_, _) => changed();
        one.Created += (_, _) => changed();
        one.Deleted += (_, _) => changed();
        one.Renamed += (_, _) => changed();
        one.Error += (_, error) => broken(error.GetException().Message);
        one.EnableRaisingEvents = true;
        return one;
    }
}
