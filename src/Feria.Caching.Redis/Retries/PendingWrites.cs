namespace Feria.Caching.Redis.Retries;

/// <summary>What Redis has to be told when it is back: the last word on each key and tag, and no more than the bound.</summary>
/// <remarks>
/// What does not fit is not dropped silently: all of it goes, and one removal of everything that is older takes its place.
/// So values may be missing from Redis afterwards, but no wrong one is there.
/// </remarks>
internal sealed class PendingWrites(int bound)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(PendingKind Kind, string Name), PendingWrite> _writes = [];
    private long _dropped;

    internal int Count
    {
        get
        {
            lock (_gate)
            {
                return _writes.Count;
            }
        }
    }

    internal long Dropped => Interlocked.Read(ref _dropped);

    internal void Add(PendingWrite write)
    {
        lock (_gate)
        {
            if (_writes.Count >= bound && !_writes.ContainsKey((write.Kind, write.Name)))
            {
                _ = Interlocked.Add(ref _dropped, _writes.Count + 1);
                _writes.Clear();
                write = new(PendingKind.Everything, "", write.Number);
            }

            _writes[(write.Kind, write.Name)] = write;
        }
    }

    internal PendingWrite? Find(string key)
    {
        lock (_gate)
        {
            return _writes.GetValueOrDefault((PendingKind.Key, key));
        }
    }

    /// <summary>All of them, a copy. Their order does not matter: each has its number.</summary>
    internal PendingWrite[] All()
    {
        lock (_gate)
        {
            return [.. _writes.Values];
        }
    }

    /// <summary>Redis has been told this at once: what waits of the same, and happened before, is of no use any more.</summary>
    internal void Supersede(PendingWrite write)
    {
        lock (_gate)
        {
            // Moments are below zero, the later the further.
            if (_writes.TryGetValue((write.Kind, write.Name), out PendingWrite? before) && before.Number >= write.Number)
            {
                _ = _writes.Remove((write.Kind, write.Name));
            }
        }
    }

    /// <summary>It is done, unless there is another word on the same by now.</summary>
    internal void Done(PendingWrite write)
    {
        lock (_gate)
        {
            if (ReferenceEquals(_writes.GetValueOrDefault((write.Kind, write.Name)), write))
            {
                _ = _writes.Remove((write.Kind, write.Name));
            }
        }
    }
}
