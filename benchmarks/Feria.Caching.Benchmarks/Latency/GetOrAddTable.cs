using Feria.Benchmarking;
using Feria.Caching.Peers;

namespace Feria.Caching.Benchmarks.Latency;

/// <summary>Reading, and loading what is missing: three of four are there.</summary>
internal sealed class GetOrAddTable(bool smoke) : IMeasurement
{
    private const int Capacity = 1000;

    public string Title => "Get or add, Zipf 0.99 over ten times as many keys as fit";

    public ResultTable Measure()
    {
        int[] keys = Zipf.Keys(Capacity * 10, 1 << 18, seed: 1);
        Contender Of<TPeer>(string what, TPeer peer)
            where TPeer : struct, IPeer<int>
            => new(what, Turns.GetOrAdd(Turns.Filled(peer, keys), keys));
        return new(Title, "reported", "bytes a call", new Interleaved(smoke).Measure([
            Of("FastConcurrentLru", new FastLruPeer<int>(Capacity)),
            Of("Feria", new FeriaPeer<int>(Capacity)),
            Of("ConcurrentLru", new LruPeer<int>(Capacity)),
            Of("ConcurrentLfu", new LfuPeer<int>(Capacity)),
            Of("MemoryCache", new MemoryPeer<int>(Capacity)),
        ]));
    }
}
