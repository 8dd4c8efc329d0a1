namespace Feria.Plugins.Folders;

/// <summary>The files of a folder that may be plug-ins.</summary>
internal static class FolderEntries
{
    /// <summary>
    /// The files of the folder itself and, of a subfolder that holds a plug-in with its dependencies, the assembly that
    /// is named like the subfolder; by ordinal order, without those whose names start with a dot or an underscore.
    /// </summary>
    internal static IEnumerable<string> Of(string folder)
        => new DirectoryInfo(folder).EnumerateFileSystemInfos()
            .Where(entry => entry.Name[0] is not ('.' or '_'))
            .Select(entry => entry is DirectoryInfo ? Path.Combine(entry.FullName, entry.Name + ".dll") : entry.FullName)
            .Where(File.Exists)
            .Order(StringComparer.Ordinal);
}
