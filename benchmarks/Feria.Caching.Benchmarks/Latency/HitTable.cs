using Feria.Benchmarking;
using Feria.Caching.Peers;

namespace Feria.Caching.Benchmarks.Latency;

/// <summary>Reading what is there.</summary>
internal sealed class HitTable(bool smoke) : IMeasurement
{
    public string Title => "A hit, numbers as keys";

    public ResultTable Measure()
    {
        int[] keys = KeyRing.Numbers();
        const int capacity = KeyRing.Distinct * 2;
        Contender Of<TPeer>(string what, TPeer peer)
            where TPeer : struct, IPeer<int>
            => new(what, Turns.TryGet(Turns.Filled(peer, keys), keys));
        return new(Title, "at most 1.1 × FastConcurrentLru and 0.25 × MemoryCache, 0 bytes", "bytes a read", new Interleaved(smoke).Measure([
            Of("FastConcurrentLru", new FastLruPeer<int>(capacity)),
            Of("Feria", new FeriaPeer<int>(capacity)),
            Of("ConcurrentLru", new LruPeer<int>(capacity)),
            Of("ConcurrentLfu", new LfuPeer<int>(capacity)),
            Of("MemoryCache", new MemoryPeer<int>(capacity)),
            Of("ConcurrentDictionary", new DictionaryPeer<int>(capacity)),
        ]));
    }
}
