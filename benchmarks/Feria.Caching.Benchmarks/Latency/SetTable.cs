using Feria.Benchmarking;
using Feria.Caching.Peers;

namespace Feria.Caching.Benchmarks.Latency;

/// <summary>Writing in the place of what is there.</summary>
internal sealed class SetTable(bool smoke) : IMeasurement
{
    public string Title => "A write in the place of another value";

    public ResultTable Measure()
    {
        int[] keys = KeyRing.Numbers();
        const int capacity = KeyRing.Distinct * 2;
        Contender Of<TPeer>(string what, TPeer peer)
            where TPeer : struct, IPeer<int>
            => new(what, Turns.Set(Turns.Filled(peer, keys), keys));
        return new(Title, "reported", "bytes a write", new Interleaved(smoke).Measure([
            Of("FastConcurrentLru", new FastLruPeer<int>(capacity)),
            Of("Feria", new FeriaPeer<int>(capacity)),
            Of("ConcurrentLru", new LruPeer<int>(capacity)),
            Of("ConcurrentLfu", new LfuPeer<int>(capacity)),
            Of("MemoryCache", new MemoryPeer<int>(capacity)),
        ]));
    }
}
