using Feria.Benchmarking;
using Feria.Caching.Peers;

namespace Feria.Caching.Benchmarks.Latency;

/// <summary>Writing a new key into a full cache.</summary>
internal sealed class AddTable(bool smoke) : IMeasurement
{
    public string Title => "A write of a new key into a full cache";

    public ResultTable Measure()
    {
        const int capacity = KeyRing.Distinct;
        static Contender Of<TPeer>(string what, TPeer peer)
            where TPeer : struct, IPeer<int>
            => new(what, Turns.AddNew(peer));
        return new(Title, "reported", "bytes a write", new Interleaved(smoke).Measure([
            Of("FastConcurrentLru", new FastLruPeer<int>(capacity)),
            Of("Feria", new FeriaPeer<int>(capacity)),
            Of("ConcurrentLru", new LruPeer<int>(capacity)),
            Of("ConcurrentLfu", new LfuPeer<int>(capacity)),
            Of("MemoryCache", new MemoryPeer<int>(capacity)),
        ]));
    }
}
