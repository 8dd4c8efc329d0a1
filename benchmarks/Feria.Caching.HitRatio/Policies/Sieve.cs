namespace Feria.Caching.HitRatio.Policies;

/// <summary>One queue and a hand: Y. Zhang et al., "SIEVE is simpler than LRU" (2024).</summary>
internal sealed class Sieve(int size) : ISimulated
{
    private readonly LinkedList<long> _queue = new();
    private readonly Dictionary<long, bool> _used = [];
    private LinkedListNode<long>? _hand;

    public bool Access(long key)
    {
        if (_used.ContainsKey(key))
        {
            _used[key] = true;
            return true;
        }

        if (_queue.Count == size)
        {
            Evict();
        }

        _ = _queue.AddFirst(key);
        _used[key] = false;
        return false;
    }

    private void Evict()
    {
        LinkedListNode<long> at = _hand ?? _queue.Last!;
        while (_used[at.Value])
        {
            _used[at.Value] = false;
            at = at.Previous ?? _queue.Last!;
        }

        _hand = at.Previous;
        _ = _used.Remove(at.Value);
        _queue.Remove(at);
    }
}
