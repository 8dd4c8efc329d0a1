using System.Runtime.CompilerServices;
using Feria.Caching.Peers;

namespace Feria.Caching.Benchmarks.Latency;

/// <summary>The loops that are measured: compiled for each kind of cache by itself, because each is a struct.</summary>
internal static class Turns
{
    internal static Action<int> TryGet<TPeer, TKey>(TPeer peer, TKey[] keys)
        where TPeer : struct, IPeer<TKey>
        where TKey : notnull
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        void Run(int count)
        {
            TPeer cache = peer;
            TKey[] ring = keys;
            object? value = null;
            for (int at = 0; at < count; at++)
            {
                _ = cache.TryGet(ring[at & (ring.Length - 1)], out value);
            }

            GC.KeepAlive(value);
        }

        return Run;
    }

    internal static Action<int> GetOrAdd<TPeer, TKey>(TPeer peer, TKey[] keys)
        where TPeer : struct, IPeer<TKey>
        where TKey : notnull
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        void Run(int count)
        {
            TPeer cache = peer;
            TKey[] ring = keys;
            object? value = null;
            for (int at = 0; at < count; at++)
            {
                value = cache.GetOrAdd(ring[at & (ring.Length - 1)]);
            }

            GC.KeepAlive(value);
        }

        return Run;
    }

    internal static Action<int> Set<TPeer, TKey>(TPeer peer, TKey[] keys)
        where TPeer : struct, IPeer<TKey>
        where TKey : notnull
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        void Run(int count)
        {
            TPeer cache = peer;
            TKey[] ring = keys;
            for (int at = 0; at < count; at++)
            {
                cache.Set(ring[at & (ring.Length - 1)], Loads.Value);
            }
        }

        return Run;
    }

    /// <summary>A key that was never there, each time: in a full cache something has to go for it.</summary>
    internal static Action<int> AddNew<TPeer>(TPeer peer)
        where TPeer : struct, IPeer<int>
    {
        int next = 0;

        [MethodImpl(MethodImplOptions.NoInlining)]
        void Run(int count)
        {
            TPeer cache = peer;
            int key = next;
            for (int at = 0; at < count; at++)
            {
                cache.Set(key++, Loads.Value);
            }

            next = key;
        }

        return Run;
    }

    internal static TPeer Filled<TPeer, TKey>(TPeer peer, TKey[] keys)
        where TPeer : struct, IPeer<TKey>
        where TKey : notnull
    {
        // More than once: some caches keep newcomers only when they come again.
        for (int turn = 0; turn < 4; turn++)
        {
            Array.ForEach(keys, key => peer.Set(key, Loads.Value));
        }

        return peer;
    }
}
