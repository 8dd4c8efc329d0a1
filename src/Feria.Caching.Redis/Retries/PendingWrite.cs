using Feria.Caching.Redis.Servers;
using StackExchange.Redis;

namespace Feria.Caching.Redis.Retries;

/// <summary>Something that Redis has to be told.</summary>
/// <param name="Kind">What it concerns.</param>
/// <param name="Name">The key or the tag.</param>
/// <param name="Number">When it happened.</param>
/// <param name="Content">The value that was written; null for a removal.</param>
internal sealed record PendingWrite(PendingKind Kind, string Name, long Number, EntryContent? Content = null)
{
    /// <summary>How often it was tried while Redis was there. One at a time changes it.</summary>
    internal int Attempts { get; set; }

    /// <summary>What the script calls doing it at once.</summary>
    internal string DirectOperation => Kind == PendingKind.Key ? (Content is null ? "remove" : "write") : Operation;

    /// <summary>What the script calls doing it afterwards.</summary>
    internal string Operation => Kind switch
    {
        PendingKind.Tag => "tag",
        PendingKind.Everything => "all",
        _ => Content is null ? "lateremove" : "late",
    };

    internal RedisValue[] DirectArguments(long now, TimeSpan patience)
        => Kind != PendingKind.Key ? [Name, 0]
            : Content is { } content
                ? [Name, now, ServerClock.Microseconds(patience), content.Value, content.Tags, content.Milliseconds, content.HasOwnLife ? 1 : 0]
                : [Name];

    internal RedisValue[] Arguments(long number, bool isLoud)
        => Content is { } content
            ? [Name, number, content.Value, content.Tags, content.Milliseconds, content.HasOwnLife ? 1 : 0, isLoud ? 1 : 0]
            : [Name, number];
}
