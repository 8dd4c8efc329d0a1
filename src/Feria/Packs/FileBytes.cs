namespace Feria.Packs;

/// <summary>Reads the whole file of a pack, which comes from a user and may be anything.</summary>
internal static class FileBytes
{
    /// <summary>The bytes of a regular file.</summary>
    /// <exception cref="PackFormatException">The file is absent, a folder, no regular one, too large, or cannot be read.</exception>
    public static byte[] Read(string path, int most)
    {
        if (Directory.Exists(path))
        {
            throw new PackFormatException($"'{path}' is a folder; the file of a data pack is expected.");
        }

        try
        {
            // Opening a pipe waits for its writer, for ever; but what has no length need not be opened.
            var entry = new FileInfo(path);
            if ((entry.ResolveLinkTarget(returnFinalTarget: true) ?? entry) is FileInfo { Length: 0 })
            {
                throw new PackFormatException($"'{path}' is empty, or no regular file.");
            }

            using var file = File.OpenHandle(path);
            if (RandomAccess.GetLength(file) is var length && length > most)
            {
                throw new PackFormatException($"'{path}' has {length} bytes; a data pack has at most {most}.");
            }

            var bytes = new byte[length];
            var read = 0;
            while (read < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(read), read) is > 0 and var more)
            {
                read += more;
            }

            return bytes[..read];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new PackFormatException($"The data pack '{path}' cannot be read: {e.Message}", e);
        }
    }
}
