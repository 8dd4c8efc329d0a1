using System.Runtime.InteropServices;

namespace Feria.Caching.Advice;

/// <summary>The arguments that are followed: those whose hash is below a threshold, which sinks so that there are never too many.</summary>
/// <remarks>SHARDS of a fixed size. What is learned while the threshold is low stands for more, by its weight.</remarks>
internal sealed class KeySample(AdvisorOptions options)
{
    private const double All = 1L << 32;

    private readonly Dictionary<uint, FollowedKey> _keys = [];
    private readonly PriorityQueue<FollowedKey, uint> _highest = new(Comparer<uint>.Create(static (left, right) => right.CompareTo(left)));
    private readonly UseOrder _order = new(options.MaxKeys);
    private readonly DistanceHistogram _distances = new();
    private readonly long[] _lifetimes = [.. options.Lifetimes.Select(lifetime => lifetime.Ticks)];
    private readonly double[] _live = new double[options.Lifetimes.Count];
    private int _phase;
    private double _firsts;

    /// <summary>What is followed; 2 to the power of 32 is everything.</summary>
    internal ulong Threshold { get; private set; } = 1UL << 32;

    internal int Count => _keys.Count;

    internal double Distinct => _keys.Count * All / Threshold;

    /// <summary>What the calls stand for that were learned from.</summary>
    internal double Learned => _distances.Sum + _firsts;

    /// <summary>What the calls stand for of which nothing could be learned.</summary>
    internal double Unknown { get; private set; }

    /// <summary>Learns from a call of a key below the threshold.</summary>
    internal void Learn(uint hash, long now)
    {
        double weight = All / Threshold;
        ref FollowedKey? key = ref CollectionsMarshal.GetValueRefOrAddDefault(_keys, hash, out bool isThere);
        key ??= new FollowedKey(hash, _lifetimes.Length) { Phase = _phase };
        int since = _order.Use(key);
        bool isKnown = key.Phase == _phase;
        Expire(key, isThere, isKnown, now, weight);
        if (!isThere)
        {
            _firsts += weight;
            Follow(key);
        }
        else if (isKnown)
        {
            _distances.Add(since * weight, weight);
        }
        else
        {
            // What was used while nobody watched is not known.
            Unknown += weight;
            key.Phase = _phase;
        }
    }

    /// <summary>Follows half of the keys from now on.</summary>
    internal void Halve() => Lower(Threshold / 2);

    /// <summary>Begins to watch again, after a time without.</summary>
    internal void BeginPhase() => _phase++;

    /// <summary>After how many other keys each call came.</summary>
    internal DistanceHistogram Distances => _distances;

    /// <summary>What an unbounded cache with a lifetime would have answered, of what was learned from.</summary>
    internal double Live(int lifetime) => _live[lifetime];

    private void Follow(FollowedKey key)
    {
        _highest.Enqueue(key, key.Hash);
        if (_keys.Count > options.MaxKeys)
        {
            Lower(_highest.Peek().Hash);
        }
    }

    private void Lower(ulong threshold)
    {
        Threshold = Math.Max(1, threshold);
        while (_highest.TryPeek(out FollowedKey? key, out uint hash) && hash >= Threshold)
        {
            _ = _highest.Dequeue();
            _ = _keys.Remove(hash);
            _order.Remove(key);
        }
    }

    private void Expire(FollowedKey key, bool isThere, bool isKnown, long now, double weight)
    {
        for (int at = 0; at < _lifetimes.Length; at++)
        {
            if (isThere && isKnown && now - key.Loaded[at] < _lifetimes[at])
            {
                _live[at] += weight;
            }
            else
            {
                key.Loaded[at] = now;
            }
        }
    }
}
