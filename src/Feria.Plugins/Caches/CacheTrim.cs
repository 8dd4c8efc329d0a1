using System.Collections.Concurrent;

namespace Feria.Plugins.Caches;

/// <summary>Keeps folders of things that can be made again from growing without bound.</summary>
/// <remarks>
/// An entry is a file or a folder; the time of its last write says when it was used last, give or take a day. Safe for any
/// number of threads and processes: what is gone is made again.
/// </remarks>
/// <param name="clock">Tells how long something has not been used.</param>
/// <param name="mostBytes">How much one folder may hold.</param>
/// <param name="background">Runs the trimming while the caller goes on.</param>
internal sealed class CacheTrim(TimeProvider clock, long mostBytes, Action<Action> background)
{
    /// <summary>What was not used for so long goes.</summary>
    internal static readonly TimeSpan Forgotten = TimeSpan.FromDays(30);

    /// <summary>How often an entry is marked as used, and a folder is trimmed, at most.</summary>
    internal static readonly TimeSpan Often = TimeSpan.FromDays(1);

    /// <summary>What was marked since then may be in use this very moment.</summary>
    internal static readonly TimeSpan Recent = 2 * Often;

    /// <summary>Bounds the work in a folder that is out of hand already; the rest has its turn another day.</summary>
    private const int MostEntries = 20_000;

    // Folder and extension, and a time in a box: for a dictionary of values the runtime would have to compile code, and the
    // first call of a process comes by here.
    private readonly ConcurrentDictionary<string, object> _trimmed = new(StringComparer.Ordinal);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Marks an entry as used, and trims what lies beside it if that is due. It need not be there.</summary>
    internal void Use(string entry)
    {
        Mark(entry);
        string folder = Path.GetDirectoryName(entry)!;
        string extension = Path.GetExtension(entry);
        if (IsDue(folder, extension))
        {
            background(() => Trim(folder, extension));
        }
    }

    private static bool IsDisk(Exception error) => error is IOException or UnauthorizedAccessException;

    private static long Size(FileSystemInfo entry) => entry switch
    {
        FileInfo file => file.Length,
        DirectoryInfo folder => Size(folder),
        _ => 0,
    };

    private static long Size(DirectoryInfo folder)
    {
        long size = 0;
        foreach (FileInfo file in folder.EnumerateFiles())
        {
            size += file.Length;
        }

        return size;
    }

    private void Mark(string entry)
    {
        try
        {
            FileSystemInfo found = Directory.Exists(entry) ? new DirectoryInfo(entry) : new FileInfo(entry);
            if (found.Exists && Unused(found) >= Often)
            {
                found.LastWriteTimeUtc = Now;
            }
        }
        catch (Exception error) when (IsDisk(error))
        {
            // It is another's, or gone: then it is made again some day.
        }
    }

    private bool IsDue(string folder, string extension)
    {
        string beside = $"{folder}\0{extension}";
        return _trimmed.TryGetValue(beside, out object? last)
            ? Now - (DateTime)last >= Often && _trimmed.TryUpdate(beside, Now, last)
            : _trimmed.TryAdd(beside, Now);
    }

    private void Trim(string folder, string extension)
    {
        try
        {
            long bytes = 0;
            Aged[] entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos()
                .Where(entry => entry.Extension == extension)
                .Take(MostEntries)
                .Select(entry => new Aged(entry, entry.LastWriteTimeUtc))];

            // Objects, sorted in place: a query by time has code compiled, and the first call of a process comes by here.
            Array.Sort(entries, static (left, right) => right.Used.CompareTo(left.Used));
            foreach (Aged entry in entries)
            {
                bytes += TrimOne(entry.Entry, bytes);
            }
        }
        catch (Exception error) when (IsDisk(error))
        {
            // The folder is not there yet, or cannot be read.
        }
    }

    /// <returns>The bytes that it takes.</returns>
    private long TrimOne(FileSystemInfo entry, long younger)
    {
        try
        {
            long size = Size(entry);
            if (Unused(entry) > Forgotten || (younger + size > mostBytes && Unused(entry) > Recent))
            {
                Drop(entry);
            }

            return size;
        }
        catch (Exception error) when (IsDisk(error))
        {
            return 0;
        }
    }

    private void Drop(FileSystemInfo entry)
    {
        // Somebody may have come to use it since the folder was listed.
        entry.Refresh();
        if (Unused(entry) <= Recent)
        {
            return;
        }

        if (entry is DirectoryInfo folder)
        {
            folder.Delete(recursive: true);
        }
        else
        {
            entry.Delete();
        }
    }

    private TimeSpan Unused(FileSystemInfo entry) => Now - entry.LastWriteTimeUtc;

    // Its age is asked for before it is compared: an error of the disk would come out of a comparison as another one.
    private sealed record Aged(FileSystemInfo Entry, DateTime Used);
}
