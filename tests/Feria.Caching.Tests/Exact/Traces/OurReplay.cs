namespace Feria.Caching.Tests.Exact.Traces;

/// <summary>A trace on the real cache.</summary>
internal sealed class OurReplay
{
    private readonly ManualClock _clock = new();
    private readonly Chooser _chooser = new();
    private readonly List<int> _victims = [];
    private readonly ExactCache<int, Item> _cache;
    private readonly CacheKind _kind;

    private OurReplay(Trace trace)
    {
        _kind = trace.Kind;
        _cache = Make(trace);
    }

    internal static Outcome[] Of(Trace trace)
    {
        OurReplay replay = new(trace);
        return [.. trace.Steps.Select(replay.Run)];
    }

    private static long SizeOf(Item item) => item.Size >= 0 ? item.Size : throw new TraceFailureException();

    private ExactCache<int, Item> Make(Trace trace)
    {
        Action<CacheRemoval<int, Item>> removed = removal =>
        {
            if (removal.Cause == RemovalCause.Evicted)
            {
                _victims.Add(removal.Key);
            }
        };
        return trace.Kind switch
        {
            CacheKind.Fifo => new FifoCache<int, Item>(trace.MaxSize, SizeOf) { Removed = removed },
            CacheKind.Lru => new LruCache<int, Item>(trace.MaxSize, SizeOf) { Removed = removed },
            CacheKind.Mru => new MruCache<int, Item>(trace.MaxSize, SizeOf) { Removed = removed },
            CacheKind.Lfu => new LfuCache<int, Item>(trace.MaxSize, SizeOf) { Removed = removed },
            CacheKind.RandomReplacement => new RandomReplacementCache<int, Item>(trace.MaxSize, _chooser.Choose, SizeOf) { Removed = removed },
            CacheKind.Ttl => new TtlCache<int, Item>(trace.MaxSize, TimeSpan.FromSeconds(trace.Ttl), _clock, SizeOf) { Removed = removed },
            _ => new TlruCache<int, Item>(trace.MaxSize, (_, item, now) => now.AddSeconds(item.Life), _clock, SizeOf) { Removed = removed },
        };
    }

    private Outcome Run(Step step)
    {
        _clock.Elapsed += TimeSpan.FromSeconds(step.Seconds);
        _chooser.Pick = step.Pick;
        _victims.Clear();
        string result;
        try
        {
            result = Do(step);
        }
        catch (TraceFailureException)
        {
            result = Outcome.Failed;
        }

        // The size of a timed cache is the size of what is live: asking for it, or for the
        // count, as sorting a collection does, would remove what is not.
        bool isTimed = _kind >= CacheKind.Ttl;
        IEnumerable<KeyValuePair<int, Item>> contents = _cache.Where(static _ => true);
        contents = isTimed ? contents.OrderBy(item => item.Key) : contents;
        string listed = string.Join(' ', contents.Select(item => $"{item.Key}={item.Value.Id}"));
        return new(result, string.Join(' ', _victims), listed, isTimed ? _cache.Sum(item => item.Value.Size) : _cache.CurrentSize);
    }

    private string Do(Step step)
    {
        switch (step.Operation)
        {
            case Operation.Set:
                try
                {
                    _cache[step.Key] = step.Value;
                    return Outcome.Done;
                }
                catch (ArgumentException)
                {
                    return Outcome.TooLarge;
                }

            case Operation.Get:
                try
                {
                    return $"{_cache[step.Key].Id}";
                }
                catch (KeyNotFoundException)
                {
                    return Outcome.Missing;
                }

            case Operation.TryGet:
                return _cache.TryGetValue(step.Key, out Item found) ? $"{found.Id}" : Outcome.Missing;
            case Operation.GetOrAdd:
                return $"{_cache.GetOrAdd(step.Key, _ => step.Value).Id}";
            case Operation.Contains:
                return _cache.ContainsKey(step.Key) ? "true" : "false";
            case Operation.Remove:
                return _cache.Remove(step.Key, out Item removed) ? $"{removed.Id}" : Outcome.Missing;
            case Operation.Count:
                return $"{_cache.Count} of size {_cache.CurrentSize}";
            case Operation.Pop:
                try
                {
                    KeyValuePair<int, Item> popped = _cache.PopItem();
                    _victims.Add(popped.Key);
                    return $"{popped.Value.Id}";
                }
                catch (InvalidOperationException)
                {
                    return Outcome.Empty;
                }

            case Operation.Expire:
                _ = (_cache as TimedCache<int, Item>)?.Expire();
                return Outcome.Done;
            default:
                _cache.Clear();
                return Outcome.Done;
        }
    }
}
