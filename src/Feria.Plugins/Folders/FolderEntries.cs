using System.IO.Enumeration;

namespace Feria.Plugins.Folders;

/// <summary>The files of a folder that may be plug-ins.</summary>
internal static class FolderEntries
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>
    /// The files of the folder itself and, of a subfolder that holds a plug-in with its dependencies, the assembly that
    /// is named like the subfolder; by ordinal order, without those whose names start with a dot or an underscore.
    /// </summary>
    internal static IReadOnlyList<FolderEntry> Of(string folder)
    {
        List<FolderEntry> entries = [];
        foreach (FolderEntry entry in new FileSystemEnumerable<FolderEntry>(folder, Entry, Everything)
        {
            ShouldIncludePredicate = static (ref FileSystemEntry found) => found.FileName[0] is not ('.' or '_'),
        })
        {
            if (!entry.IsFolder)
            {
                // A file that the folder itself names is there; a link may lead nowhere.
                Add(entries, entry, isThere: !entry.HasLink);
                continue;
            }

            FileInfo inside = new(Path.Combine(entry.Path, Path.GetFileName(entry.Path) + ".dll"));
            Add(entries, new FolderEntry(inside.FullName, entry.HasLink || inside.LinkTarget is not null), isThere: false);
        }

        entries.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return entries;
    }

    private static void Add(List<FolderEntry> entries, FolderEntry entry, bool isThere)
    {
        if (isThere || File.Exists(entry.Path))
        {
            entries.Add(entry);
        }
    }

    private static FolderEntry Entry(ref FileSystemEntry entry)
        => new(entry.ToFullPath(), entry.Attributes.HasFlag(FileAttributes.ReparsePoint), entry.IsDirectory);
}
