using System.Globalization;
using Feria.Benchmarking;
using Feria.Caching.Peers;

namespace Feria.Caching.Throughput;

/// <summary>One kind of work on so many threads.</summary>
internal sealed class WorkTable(bool smoke, Work work, int threads) : IMeasurement
{
    private const int Capacity = 10_000;

    public string Title => string.Create(CultureInfo.InvariantCulture, $"{Name}, {threads} {(threads == 1 ? "thread" : "threads")}");

    private string Name => work switch
    {
        Work.ReadOnly => "Reads alone",
        Work.GetOrAdd => "Get or add, Zipf 0.99",
        _ => "One write in twenty",
    };

    public ResultTable Measure()
    {
        int distinct = work == Work.GetOrAdd ? Capacity * 10 : Capacity / 2;
        int[][] keys = [.. Enumerable.Range(1, threads).Select(seed => Zipf.Keys(distinct, smoke ? 1 << 10 : 1 << 19, seed))];
        List<Crew> crews = [];
        Contender Of<TPeer>(string what, TPeer peer)
            where TPeer : struct, IPeer<int>
        {
            Crew crew = new(threads, (thread, count) => Shift<TPeer>.Run(work, peer, keys[thread], count));
            crews.Add(crew);
            if (work != Work.GetOrAdd)
            {
                Shift<TPeer>.Fill(peer, distinct);
            }

            return new(what, crew.Run);
        }

        try
        {
            return new(Title, work == Work.GetOrAdd ? "from 2 threads on ahead of ConcurrentLru and ConcurrentLfu" : "reported", "bytes an operation", Measured([
                Of("ConcurrentLru", new LruPeer<int>(Capacity)),
                Of("Feria", new FeriaPeer<int>(Capacity)),
                Of("ConcurrentLfu", new LfuPeer<int>(Capacity)),
                Of("FastConcurrentLru", new FastLruPeer<int>(Capacity)),
                Of("MemoryCache", new MemoryPeer<int>(Capacity)),
            ]));
        }
        finally
        {
            crews.ForEach(crew => crew.Dispose());
        }
    }

    // Rounds long enough that all threads get their turns on few processors.
    private IReadOnlyList<Row> Measured(Contender[] contenders)
        => [.. new Interleaved(smoke, TimeSpan.FromMilliseconds(60), rounds: 21).Measure(contenders).Select(row => row with
        {
            Note = $"{1e3 / row.Nanoseconds:0.0} million a second" + (row.Note.Length == 0 ? "" : "; " + row.Note),
        })];
}
