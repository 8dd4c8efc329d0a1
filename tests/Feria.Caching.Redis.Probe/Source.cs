using System.Diagnostics;
using System.IO.MemoryMappedFiles;

namespace Feria.Caching.Redis.Probe;

/// <summary>What is cached, as all processes see it: for each key the last version, and when each of the last versions came.</summary>
internal sealed class Source(string path) : IDisposable
{
    internal const int Keys = 64;
    private const int Remembered = 4096;

    private readonly MemoryMappedFile _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open);
    private MemoryMappedViewAccessor? _view;

    /// <summary>How large the file is.</summary>
    internal static long Size => Keys * (1 + Remembered) * sizeof(long);

    private MemoryMappedViewAccessor View => _view ??= _file.CreateViewAccessor();

    internal long Version(int key) => View.ReadInt64(key * sizeof(long));

    internal void Write(int key, long version)
    {
        View.Write(At(key, version), Stopwatch.GetTimestamp());
        View.Write(key * sizeof(long), version);
    }

    /// <summary>For how long a version has been an old one; null if that is not remembered.</summary>
    internal TimeSpan? Age(int key, long version)
        => Version(key) - version < Remembered ? Stopwatch.GetElapsedTime(View.ReadInt64(At(key, version + 1))) : null;

    public void Dispose()
    {
        _view?.Dispose();
        _file.Dispose();
    }

    private static long At(int key, long version) => (Keys + (key * Remembered) + (version % Remembered)) * sizeof(long);
}
