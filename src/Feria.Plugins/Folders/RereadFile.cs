namespace Feria.Plugins.Folders;

/// <summary>What a small file says, made anew whenever its content has changed; one object for each content.</summary>
/// <remarks>Safe for any number of threads. A look at a file that has not changed costs one look at the disk and no memory.</remarks>
/// <typeparam name="T">What is made of it.</typeparam>
internal sealed class RereadFile<T>(string path, TimeProvider clock, int most, Func<byte[]?, T> make, Func<string, T> unreadable)
    where T : class
{
    private readonly Lock _gate = new();
    private volatile Version? _version;
    private int _watches;

    internal string Path => path;

    internal T Current => Standing ?? (_version is { IsYoung: false } known && FileStamp.Of(path) == known.Stamp ? known.Value : Look());

    /// <summary>What it says, while somebody is told of every change and nobody has to look; else null.</summary>
    internal T? Standing => Volatile.Read(ref _watches) > 0 ? _version?.Value : null;

    /// <summary>From here on nobody looks but whoever calls <see cref="Look"/>, being told of every change.</summary>
    internal void AddWatch() => Interlocked.Increment(ref _watches);

    internal void RemoveWatch() => Interlocked.Decrement(ref _watches);

    internal T Look()
    {
        lock (_gate)
        {
            // Before the content: what is written in between makes the stamp look old, never the content look current.
            FileStamp stamp = FileStamp.Of(path);
            bool young = stamp.IsYoungAt(clock.GetUtcNow());

            // The first exception of a process costs it milliseconds, and most folders have neither lock nor settings. What
            // may not be looked at has another stamp, and is read to hear why.
            (byte[]? content, string? problem) = stamp == FileStamp.None && !System.IO.Path.Exists(path) ? (null, null) : Read();
            Version? known = _version;
            bool same = known is not null && known.Problem == problem && Equal(known.Content, content);
            T value = same ? known!.Value : problem is null ? make(content) : unreadable(problem);
            _version = new Version(stamp, young, content, problem, value);
            return value;
        }
    }

    private (byte[]? Content, string? Problem) Read()
    {
        try
        {
            return (RegularFile.Read(path, most), null);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, error.Message);
        }
    }

    private static bool Equal(byte[]? left, byte[]? right)
        => left is null || right is null ? left == right : left.AsSpan().SequenceEqual(right);

    private sealed record Version(FileStamp Stamp, bool IsYoung, byte[]? Content, string? Problem, T Value);
}
