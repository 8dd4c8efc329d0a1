namespace Feria.Caching.HitRatio.Policies;

/// <summary>Three queues: J. Yang et al., "FIFO queues are all you need for cache eviction" (2023).</summary>
internal sealed class S3Fifo(int size) : ISimulated
{
    private const int MostUses = 3;

    private readonly KeyQueue _small = new();
    private readonly KeyQueue _main = new();
    private readonly KeyQueue _ghost = new();
    private readonly Dictionary<long, int> _uses = [];
    private readonly int _smallSize = Math.Max(1, size / 10);

    public bool Access(long key)
    {
        if (_uses.TryGetValue(key, out int uses))
        {
            _uses[key] = Math.Min(MostUses, uses + 1);
            return true;
        }

        bool known = _ghost.Remove(key);
        while (_small.Count + _main.Count >= size)
        {
            Evict();
        }

        (known ? _main : _small).Add(key);
        _uses[key] = 0;
        return false;
    }

    private void Evict()
    {
        if (_small.Count < _smallSize && _main.Count > 0)
        {
            EvictMain();
            return;
        }

        while (_small.Count > 0)
        {
            long key = _small.RemoveOldest();
            if (_uses[key] <= 1)
            {
                _ = _uses.Remove(key);
                _ghost.Add(key);
                if (_ghost.Count > size - _smallSize)
                {
                    _ = _ghost.RemoveOldest();
                }

                return;
            }

            _uses[key] = 0;
            _main.Add(key);
            if (_main.Count > size - _smallSize)
            {
                EvictMain();
                return;
            }
        }

        EvictMain();
    }

    private void EvictMain()
    {
        while (true)
        {
            long key = _main.RemoveOldest();
            if (_uses[key] == 0)
            {
                _ = _uses.Remove(key);
                return;
            }

            _uses[key]--;
            _main.Add(key);
        }
    }
}
