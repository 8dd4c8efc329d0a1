using System.Security.Cryptography;
using System.Text;
using Feria.Plugins.Folders;

namespace Feria.Plugins.Index;

/// <summary>The index of one folder on disk. Anything may happen to it: what cannot be read is not there.</summary>
/// <remarks>It appears whole or not at all, so that any number of processes may share a cache.</remarks>
internal sealed class IndexFile(string cache, string folder)
{
    /// <summary>One for each program: what fits one program need not fit another.</summary>
    internal string Path { get; } = System.IO.Path.Combine(
        cache, "index", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{AppContext.BaseDirectory}\n{folder}"))) + ".index");

    internal IndexContents? Read()
    {
        try
        {
            byte[] content = RegularFile.Read(Path);
            int end = content.Length - SHA256.HashSizeInBytes;
            return end >= 0 && SHA256.HashData(content.AsSpan(0, end)).AsSpan().SequenceEqual(content.AsSpan(end))
                && IndexReading.Read(folder, content) is { } contents
                && contents.Host.All(known => HostModules.Of(known.Key) == known.Value)
                    ? contents
                    : null;
        }
        catch (Exception error) when (IsDisk(error))
        {
            return null;
        }
    }

    internal void Write(IndexContents contents)
    {
        try
        {
            string place = System.IO.Path.GetDirectoryName(Path)!;
            _ = Directory.CreateDirectory(place);
            byte[] content = IndexWriting.Write(folder, contents);
            string temporary = System.IO.Path.Combine(place, System.IO.Path.GetRandomFileName());
            File.WriteAllBytes(temporary, [.. content, .. SHA256.HashData(content)]);
            File.Move(temporary, Path, overwrite: true);
        }
        catch (Exception error) when (IsDisk(error))
        {
            // The next process reads the folder again; that is all.
        }
    }

    private static bool IsDisk(Exception error) => error is IOException or UnauthorizedAccessException or NotSupportedException;
}
