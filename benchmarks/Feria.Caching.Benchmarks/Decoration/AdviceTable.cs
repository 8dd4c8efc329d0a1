using System.Runtime.CompilerServices;
using Feria.Benchmarking;
using Feria.Caching.Benchmarks.Latency;

namespace Feria.Caching.Benchmarks.Decoration;

/// <summary>What it costs to be looked at by an advisor, early and late.</summary>
internal sealed class AdviceTable(bool smoke) : IMeasurement
{
    private const int Keys = 1 << 20;

    public string Title => "A call that an advisor looks at";

    public ResultTable Measure()
    {
        int[] many = KeyRing.Permuted(Keys);
        int[] few = KeyRing.Numbers();
        CacheAdvisor<int> late = new();
        CacheAdvisor<int> rare = new();
        if (!smoke)
        {
            Repeat(late, many)(100_000_000);
            Repeat(rare, few)(50_000_000);
        }

        return new(Title, "a few nanoseconds", "bytes a call", new Interleaved(smoke).Measure([
            new("a million keys, after 100 million calls", Repeat(late, many)),
            new("a thousand keys, after 50 million calls", Repeat(rare, few)),
            new("a thousand keys, each looked at closely", count => Repeat(new CacheAdvisor<int>(), few)(count), "a new advisor each time"),
        ]));
    }

    private static Action<int> Repeat(CacheAdvisor<int> advisor, int[] ring)
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        void Run(int count)
        {
            for (int at = 0; at < count; at++)
            {
                _ = advisor.Record(ring[at & (ring.Length - 1)]);
            }
        }

        return Run;
    }
}
