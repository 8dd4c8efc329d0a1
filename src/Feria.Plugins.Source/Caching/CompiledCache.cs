using System.Security.Cryptography;
using Feria.Plugins.Source.Compiling;

namespace Feria.Plugins.Source.Caching;

/// <summary>Compiled files on disk. Anything may happen to them: what cannot be read is not there.</summary>
/// <remarks>An entry appears whole or not at all, so that any number of processes may share a folder.</remarks>
internal sealed class CompiledCache(string folder)
{
    internal CompiledFile? Find(string key)
    {
        PluginCache.Use(PathOf(key));
        try
        {
            byte[] entry = File.ReadAllBytes(PathOf(key));
            return entry.Length >= SHA256.HashSizeInBytes
                && SHA256.HashData(entry.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(entry.AsSpan(0, SHA256.HashSizeInBytes))
                    ? CacheEntry.Read(entry.AsMemory(SHA256.HashSizeInBytes))
                    : null;
        }
        catch (Exception error) when (IsDisk(error))
        {
            return null;
        }
    }

    internal void Keep(string key, CompiledFile compiled)
    {
        try
        {
            _ = Directory.CreateDirectory(folder);
            byte[] content = CacheEntry.Write(compiled);

            // What a killed process leaves behind is trimmed like any entry.
            string temporary = PathOf(Path.GetRandomFileName());
            File.WriteAllBytes(temporary, [.. SHA256.HashData(content), .. content]);
            File.Move(temporary, PathOf(key), overwrite: true);
        }
        catch (Exception error) when (IsDisk(error))
        {
            // The next process compiles again; that is all.
        }
    }

    private static bool IsDisk(Exception error) => error is IOException or UnauthorizedAccessException or NotSupportedException;

    private string PathOf(string key) => Path.Combine(folder, key + ".compiled");
}
