using Feria.Cli.Hosting;

namespace Feria.Cli.Answers;

/// <summary>Files of one kind in the cache folder, as an item of an answer.</summary>
internal sealed record CacheRow(string Kind, int Files, long Bytes, DateOnly? Oldest, DateOnly? Newest, int? OldestDays, string Folder)
{
    public static CacheRow Of(CacheStore store, IReadOnlyCollection<FileInfo> files, DateTimeOffset now)
    {
        if (files.Count == 0)
        {
            return new(store.Kind, 0, 0, null, null, null, store.Folder);
        }

        var (oldest, newest) = (files.Min(f => f.LastWriteTimeUtc), files.Max(f => f.LastWriteTimeUtc));
        return new(
            store.Kind,
            files.Count,
            files.Sum(f => f.Length),
            DateOnly.FromDateTime(oldest),
            DateOnly.FromDateTime(newest),
            Math.Max(0, (int)(now.UtcDateTime - oldest).TotalDays),
            store.Folder);
    }
}
