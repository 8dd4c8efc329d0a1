namespace Feria.Caching.HitRatio.Policies;

/// <summary>Least recently used.</summary>
internal sealed class Lru(int size) : ISimulated
{
    private readonly KeyQueue _queue = new();

    public bool Access(long key)
    {
        bool hit = _queue.Remove(key);
        if (!hit && _queue.Count == size)
        {
            _ = _queue.RemoveOldest();
        }

        _queue.Add(key);
        return hit;
    }
}
