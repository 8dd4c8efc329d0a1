using System.Security.Cryptography;

namespace Feria.Plugins.Folders;

/// <summary>One version of a file: known by its stamp and, while that is too young to be trusted, by its content.</summary>
/// <remarks>Safe for any number of threads.</remarks>
internal sealed class KnownFile
{
    // No content has this sum.
    private static readonly byte[] Unreadable = [];

    private readonly TimeProvider _clock;
    private volatile byte[]? _youngSum;

    // The stamp is taken before the content is read: what is written in between makes the stamp look old, never the content
    // look current.
    internal KnownFile(string path, TimeProvider clock)
        : this(path, clock, FileStamp.Of(path))
    {
    }

    /// <summary>A file that has just been looked at, and not been read since.</summary>
    internal KnownFile(string path, TimeProvider clock, FileStamp stamp) => (Path, _clock, Stamp) = (path, clock, stamp);

    internal string Path { get; }

    internal FileStamp Stamp { get; }

    /// <summary>Whether it is surely still this version. One look at the disk; allocates nothing.</summary>
    internal bool IsSurelyCurrent => _youngSum is null && FileStamp.Of(Path) == Stamp;

    /// <summary>Whether its stamp tells it from every later version.</summary>
    internal bool IsKnownByStamp => _youngSum is null;

    private bool IsYoung => Stamp.IsYoungAt(_clock.GetUtcNow());

    /// <summary>A file that was looked for and not found.</summary>
    internal static KnownFile Missing(string path, TimeProvider clock) => new(path, clock, FileStamp.None);

    /// <summary>A file that somebody else is going to read; it need not be there.</summary>
    internal static KnownFile Now(string path, TimeProvider clock)
    {
        KnownFile file = new(path, clock);
        if (file.IsYoung)
        {
            file._youngSum = file.Sum();
        }

        return file;
    }

    /// <exception cref="IOException">It cannot be read, or is not there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal byte[] Read()
    {
        bool young = IsYoung;
        try
        {
            byte[] content = RegularFile.Read(Path);
            _youngSum = young ? SHA256.HashData(content) : null;
            return content;
        }
        catch (Exception error) when (young && IsDisk(error))
        {
            _youngSum = Unreadable;
            throw;
        }
    }

    /// <summary>Whether it is still this version; reads it again when its stamp does not tell.</summary>
    internal bool IsCurrent()
    {
        if (FileStamp.Of(Path) != Stamp)
        {
            return false;
        }

        if (_youngSum is not { } sum)
        {
            return true;
        }

        bool stillYoung = IsYoung;
        if (!Sum().AsSpan().SequenceEqual(sum))
        {
            return false;
        }

        if (!stillYoung)
        {
            _youngSum = null;
        }

        return true;
    }

    private static bool IsDisk(Exception error) => error is IOException or UnauthorizedAccessException;

    private byte[] Sum()
    {
        try
        {
            return SHA256.HashData(RegularFile.Read(Path));
        }
        catch (Exception error) when (IsDisk(error))
        {
            return Unreadable;
        }
    }
}
