using Feria.Benchmarking;
using Feria.Caching.Peers;

namespace Feria.Caching.Benchmarks.Memory;

/// <summary>What the cache itself takes for each entry: keys and values cost nothing of their own here.</summary>
internal sealed class MemoryTable(bool smoke) : IMeasurement
{
    public string Title => "Memory for each entry, and the time to fill in one";

    private int Entries => smoke ? 1000 : 200_000;

    public ResultTable Measure()
    {
        TimeSpan toLive = TimeSpan.FromHours(1);
        return new(Title, "reported", "bytes an entry", [
            Row("FastConcurrentLru", () => new FastLruPeer<int>(Entries)),
            Row("Feria", () => new FeriaPeer<int>(Entries)),
            Row("ConcurrentLru", () => new LruPeer<int>(Entries)),
            Row("ConcurrentLfu", () => new LfuPeer<int>(Entries)),
            Row("MemoryCache", () => new MemoryPeer<int>(Entries)),
            Row("FastConcurrentTLru", () => new FastTimedLruPeer<int>(Entries, toLive), "with a lifetime"),
            Row("Feria", () => new FeriaPeer<int>(Entries, toLive), "with a lifetime"),
            Row("MemoryCache", () => new MemoryPeer<int>(Entries, toLive), "with a lifetime"),
        ]);
    }

    private Row Row<TPeer>(string what, Func<TPeer> make, string note = "")
        where TPeer : struct, IPeer<int>
    {
        Fill(make(), 1000);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        TPeer peer = make();
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        Fill(peer, Entries);
        double time = System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalNanoseconds / Entries;
        long bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / Entries;
        peer.Dispose();
        return new Row(note.Length == 0 ? what : $"{what}, {note}", time, bytes);
    }

    private static void Fill<TPeer>(TPeer peer, int entries)
        where TPeer : struct, IPeer<int>
    {
        for (int key = 0; key < entries; key++)
        {
            peer.Set(key, Loads.Value);
        }
    }
}
