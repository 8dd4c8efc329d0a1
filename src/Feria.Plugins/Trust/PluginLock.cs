using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Feria.Plugins.Folders;
using Feria.Plugins.Formats;
using Feria.Plugins.Trust;

namespace Feria.Plugins;

/// <summary>The SHA-256 sums of the files of a folder of plug-ins: what somebody has looked at and lets run.</summary>
/// <remarks>
/// A folder with a lock loads no other bytes under these names than the ones that were locked. It guards against changes
/// that nobody reviewed, made by accident or by a careless update; not against somebody who can write the lock too.
/// Immutable.
/// </remarks>
public sealed class PluginLock
{
    /// <summary>The name of the lock file that is looked for in a folder: <c>plugins.lock.json</c>.</summary>
    public const string FileName = "plugins.lock.json";

    private static readonly JsonWriterOptions Writing = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal PluginLock(bool strict, IReadOnlyDictionary<string, string> files)
    {
        Strict = strict;
        Files = files;
    }

    /// <summary>Whether files are refused that the lock does not name.</summary>
    public bool Strict { get; }

    /// <summary>
    /// Names relative to the folder, with forward slashes and in ordinal order, and their sums in lower-case hexadecimal digits.
    /// </summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>Reads a lock file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="PluginConfigurationException">The file is not as it has to be.</exception>
    /// <exception cref="IOException">The file cannot be read, or is longer than 4 MiB.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <returns>The lock.</returns>
    public static PluginLock Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return LockReading.Read(path, RegularFile.Read(path, LockReading.MostBytes));
    }

    /// <summary>The sums of what is in a folder now: assemblies, native libraries and source files, in subfolders too.</summary>
    /// <remarks>Reads every one of these files. Links are left out that lead out of the folder, as they are never loaded.</remarks>
    /// <param name="folder">The folder; the lock is strict when it is.</param>
    /// <exception cref="IOException">The folder or a file of it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file of it may not be read.</exception>
    /// <returns>A lock that the folder passes.</returns>
    public static PluginLock Of(PluginFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        string root = System.IO.Path.GetFullPath(folder.Path);
        string realRoot = RealPath.Of(root);
        SortedDictionary<string, string> sums = new(StringComparer.Ordinal);
        foreach (string path in LockNames.Files(root, FormatSet.With([.. folder.Formats])))
        {
            if (RealPath.IsWithin(realRoot, RealPath.Of(path)))
            {
                sums.Add(LockNames.Of(root, path), Convert.ToHexStringLower(SHA256.HashData(RegularFile.Read(path))));
            }
        }

        return new PluginLock(folder.Strict, sums);
    }

    /// <summary>Writes the lock to a file, which is replaced as a whole.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Write(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, Writing))
        {
            writer.WriteStartObject();
            writer.WriteBoolean(LockReading.Strict, Strict);
            writer.WriteStartObject(LockReading.Files);
            foreach ((string name, string sum) in Files)
            {
                writer.WriteString(name, sum);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        WholeFile.Write(System.IO.Path.GetFullPath(path), stream.ToArray());
    }

    /// <summary>In what the files of now differ from this lock.</summary>
    /// <param name="now">The lock of now, from <see cref="Of"/>.</param>
    /// <returns>The difference; <see cref="Strict"/> does not count.</returns>
    public PluginLockDifference Compare(PluginLock now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return new PluginLockDifference(
            [.. now.Files.Keys.Where(name => !Files.ContainsKey(name))],
            [.. Files.Where(file => now.Files.TryGetValue(file.Key, out string? sum) && sum != file.Value).Select(file => file.Key)],
            [.. Files.Keys.Where(name => !now.Files.ContainsKey(name))]);
    }
}
