using Feria.Benchmarking;
using Feria.Caching.Peers;

namespace Feria.Caching.Benchmarks.Latency;

/// <summary>Reading what is there and could be over.</summary>
internal sealed class TimedHitTable(bool smoke) : IMeasurement
{
    public string Title => "A hit with a lifetime";

    public ResultTable Measure()
    {
        int[] keys = KeyRing.Numbers();
        const int capacity = KeyRing.Distinct * 2;
        TimeSpan toLive = TimeSpan.FromHours(1);
        Contender Of<TPeer>(string what, TPeer peer)
            where TPeer : struct, IPeer<int>
            => new(what, Turns.TryGet(Turns.Filled(peer, keys), keys));
        return new(Title, "at most 1.0 × FastConcurrentTLru, 0 bytes", "bytes a read", new Interleaved(smoke).Measure([
            Of("FastConcurrentTLru", new FastTimedLruPeer<int>(capacity, toLive)),
            Of("Feria", new FeriaPeer<int>(capacity, toLive)),
            Of("MemoryCache", new MemoryPeer<int>(capacity, toLive)),
        ]));
    }
}
