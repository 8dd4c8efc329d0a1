namespace Feria.Plugins.Watching;

/// <summary>What the operating system tells of a folder: that something in it may have changed, or that it can tell no more.</summary>
internal sealed class FolderEvents : IDisposable
{
    // Besides the plug-ins themselves: what they bring along, and what says how they are to be used.
    private static readonly string[] Companions = [".dll", ".cs", ".json", ".xml", ".so", ".dylib", ""];

    private readonly FileSystemWatcher _inside;
    private readonly FileSystemWatcher? _folderItself;

    /// <param name="folder">As it was given; it may be a link.</param>
    /// <param name="realFolder">Where that leads.</param>
    /// <param name="isPlugin">Whether files of an extension are plug-ins.</param>
    /// <param name="touched">Something may have changed.</param>
    /// <param name="broken">Nothing will be told from now on, and why.</param>
    /// <exception cref="IOException">The system has no more watches to give.</exception>
    /// <exception cref="ArgumentException">There is no such folder.</exception>
    internal FolderEvents(string folder, string realFolder, Predicate<string> isPlugin, Action touched, Action<string> broken)
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
            _folderItself = WatchItself(folder, broken);
        }
        catch
        {
            _inside.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _inside.Dispose();
        _folderItself?.Dispose();
    }

    private static FileSystemWatcher? WatchItself(string folder, Action<string> broken)
    {
        if (Path.GetDirectoryName(folder) is not { } parent)
        {
            return null;
        }

        FileSystemWatcher itself = new(parent, Path.GetFileName(folder))
        {
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName,
        };
        string problem = $"The folder '{folder}' has been removed or replaced.";
        itself.Created += (_, _) => broken(problem);
        itself.Deleted += (_, _) => broken(problem);
        itself.Renamed += (_, _) => broken(problem);
        itself.Error += (_, error) => broken(error.GetException().Message);
        itself.EnableRaisingEvents = true;
        return itself;
    }
}
