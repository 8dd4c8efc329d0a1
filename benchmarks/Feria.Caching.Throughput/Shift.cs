using System.Runtime.CompilerServices;
using Feria.Caching.Peers;

namespace Feria.Caching.Throughput;

/// <summary>The work of one thread on one kind of cache, for which alone it is compiled.</summary>
internal static class Shift<TPeer>
    where TPeer : struct, IPeer<int>
{
    // Where a thread goes on in its keys, so that a round is not always the same ones.
    [ThreadStatic]
    private static int _at;

    internal static void Run(Work work, TPeer peer, int[] keys, int count)
    {
        int from = _at;
        switch (work)
        {
            case Work.ReadOnly:
                Read(peer, keys, from, count);
                break;
            case Work.GetOrAdd:
                GetOrAdd(peer, keys, from, count);
                break;
            default:
                ReadMostly(peer, keys, from, count);
                break;
        }

        _at = (from + count) & (keys.Length - 1);
    }

    internal static void Fill(TPeer peer, int distinct)
    {
        for (int turn = 0; turn < 3; turn++)
        {
            for (int key = 1; key <= distinct; key++)
            {
                peer.Set(key, Loads.Value);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Read(TPeer peer, int[] keys, int from, int count)
    {
        object? value = null;
        for (int at = from; at < from + count; at++)
        {
            _ = peer.TryGet(keys[at & (keys.Length - 1)], out value);
        }

        GC.KeepAlive(value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GetOrAdd(TPeer peer, int[] keys, int from, int count)
    {
        object? value = null;
        for (int at = from; at < from + count; at++)
        {
            value = peer.GetOrAdd(keys[at & (keys.Length - 1)]);
        }

        GC.KeepAlive(value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ReadMostly(TPeer peer, int[] keys, int from, int count)
    {
        object? value = null;
        for (int at = from; at < from + count; at++)
        {
            int key = keys[at & (keys.Length - 1)];
            if (at % 20 == 0)
            {
                peer.Set(key, Loads.Value);
            }
            else
            {
                _ = peer.TryGet(key, out value);
            }
        }

        GC.KeepAlive(value);
    }
}
