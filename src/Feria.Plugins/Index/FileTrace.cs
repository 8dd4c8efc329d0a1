using Feria.Plugins.Folders;

namespace Feria.Plugins.Index;

/// <summary>What a directory tells of a file without its being opened. It tells most changes, and proves nothing.</summary>
/// <param name="Written">When it was written last, in ticks of UTC.</param>
/// <param name="Created">When it came into being, in ticks of UTC, where the file system knows.</param>
/// <param name="Length">Its bytes; −1 when it is not there.</param>
internal readonly record struct FileTrace(long Written, long Created, long Length)
{
    /// <summary>What is known by when it was written alone.</summary>
    internal FileStamp Stamp => new(new DateTime(Written, DateTimeKind.Utc));

    /// <summary>One look at the disk.</summary>
    internal static FileTrace Of(string path)
    {
        FileInfo file = new(path);
        return new(file.LastWriteTimeUtc.Ticks, file.CreationTimeUtc.Ticks, file.Exists ? file.Length : -1);
    }
}
