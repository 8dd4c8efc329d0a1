using Feria.Caching.Redis.Servers;

namespace Feria.Caching.Redis.Retries;

/// <summary>What this process has just told Redis: a server that dies may have lost it, and others may not have heard of it.</summary>
internal sealed class RecentWrites(int bound, TimeSpan span)
{
    private readonly Lock _gate = new();
    private readonly Queue<(PendingWrite Write, long At)> _writes = [];

    internal void Add(PendingKind kind, string name, long number)
    {
        lock (_gate)
        {
            _writes.Enqueue((new(kind, name, number), ServerClock.Local));
            Trim();
        }
    }

    /// <summary>All of them, as removals of what is older.</summary>
    internal PendingWrite[] All()
    {
        lock (_gate)
        {
            Trim();
            return [.. _writes.Select(static write => write.Write)];
        }
    }

    private void Trim()
    {
        long first = ServerClock.Local - ServerClock.Microseconds(span);
        while (_writes.TryPeek(out (PendingWrite Write, long At) oldest) && (oldest.At < first || _writes.Count > bound))
        {
            _ = _writes.Dequeue();
        }
    }
}
