using System.Security.Cryptography;

namespace Feria.Plugins.Loading;

/// <summary>Copies of assemblies, named by their content, to load in place of the files themselves.</summary>
/// <remarks>
/// A loaded file is mapped into memory: where it may be overwritten in place, that kills the process, and where it is
/// locked, nobody can replace it. A copy named by its content never changes.
/// </remarks>
internal static class ShadowCopies
{
    /// <summary>The path of the copy, made now unless it is there; null when there is no place to write to.</summary>
    internal static string? Place(ReadOnlySpan<byte> content, string fileName)
    {
        try
        {
            string folder = Path.Combine(PluginCache.Folder, "shadow", Convert.ToHexStringLower(SHA256.HashData(content)));
            string copy = Path.Combine(folder, fileName);

            // Before looking: what is marked as used is not trimmed away after the look.
            PluginCache.Use(folder);

            // A copy that somebody has damaged is no copy.
            if (File.Exists(copy) && File.ReadAllBytes(copy).AsSpan().SequenceEqual(content))
            {
                return copy;
            }

            _ = Directory.CreateDirectory(folder);
            string temporary = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, copy, overwrite: true);
            return copy;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
