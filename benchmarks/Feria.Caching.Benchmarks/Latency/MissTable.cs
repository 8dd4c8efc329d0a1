using Feria.Benchmarking;
using Feria.Caching.Peers;

namespace Feria.Caching.Benchmarks.Latency;

/// <summary>Reading what is not there.</summary>
internal sealed class MissTable(bool smoke) : IMeasurement
{
    public string Title => "A miss";

    public ResultTable Measure()
    {
        int[] filling = KeyRing.Numbers();
        int[] keys = KeyRing.Numbers(from: KeyRing.Distinct);
        const int capacity = KeyRing.Distinct * 2;
        Contender Of<TPeer>(string what, TPeer peer)
            where TPeer : struct, IPeer<int>
            => new(what, Turns.TryGet(Turns.Filled(peer, filling), keys));
        return new(Title, "reported", "bytes a read", new Interleaved(smoke).Measure([
            Of("FastConcurrentLru", new FastLruPeer<int>(capacity)),
            Of("Feria", new FeriaPeer<int>(capacity)),
            Of("ConcurrentLru", new LruPeer<int>(capacity)),
            Of("ConcurrentLfu", new LfuPeer<int>(capacity)),
            Of("MemoryCache", new MemoryPeer<int>(capacity)),
        ]));
    }
}
