namespace Feria.Plugins.Folders;

/// <summary>Reads files that somebody else has put there: never one that blocks, never one without an end.</summary>
internal static class RegularFile
{
    /// <summary>No assembly and no source comes near it; it keeps a file from eating the memory.</summary>
    internal const int MostBytes = 256 << 20;

    /// <exception cref="IOException">It is empty, no regular file, too long, or not there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal static byte[] Read(string path, int most = MostBytes)
    {
        // Opening a pipe waits for its writer, for ever; but pipes, sockets and devices have no length, and what has none
        // need not be opened.
        FileInfo entry = new(path);
        FileSystemInfo end = entry.ResolveLinkTarget(returnFinalTarget: true) ?? entry;
        if (end is FileInfo { Length: 0 })
        {
            throw new IOException($"'{path}' is empty, or no regular file but a pipe, a socket or a device.");
        }

        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        long length = stream.Length;
        if (length > most)
        {
            throw new IOException($"'{path}' is longer than the {most >> 20} MiB that are read.");
        }

        byte[] content = new byte[length];
        stream.ReadExactly(content);
        return content;
    }
}
