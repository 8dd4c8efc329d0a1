using System.Runtime.CompilerServices;
using Feria.Benchmarking;
using Feria.Caching.Peers;

namespace Feria.Caching.Benchmarks.Latency;

/// <summary>Reading what is there by a text, and by a part of one.</summary>
internal sealed class StringHitTable(bool smoke) : IMeasurement
{
    public string Title => "A hit, texts as keys";

    public ResultTable Measure()
    {
        string[] filling = KeyRing.Texts();
        string[] keys = KeyRing.Texts();
        const int capacity = KeyRing.Distinct * 2;
        Contender Of<TPeer>(string what, TPeer peer)
            where TPeer : struct, IPeer<string>
            => new(what, Turns.TryGet(Turns.Filled(peer, filling), keys));
        using Cache<string, object> cache = new(new() { Capacity = capacity });
        Array.ForEach(filling, key => cache.Set(key, Loads.Value));
        return new(Title, "at most 1.1 × FastConcurrentLru, 0 bytes", "bytes a read", new Interleaved(smoke).Measure([
            Of("FastConcurrentLru", new FastLruPeer<string>(capacity)),
            Of("Feria", new FeriaPeer<string>(capacity)),
            new("Feria, by a span", Spans(cache.GetAlternateLookup<ReadOnlySpan<char>>(), [.. keys.Select(key => $"GET {key} HTTP/1.1")])),
            Of("ConcurrentLru", new LruPeer<string>(capacity)),
            Of("ConcurrentLfu", new LfuPeer<string>(capacity)),
            Of("MemoryCache", new MemoryPeer<string>(capacity)),
            Of("ConcurrentDictionary", new DictionaryPeer<string>(capacity)),
        ]));
    }

    private static Action<int> Spans(AlternateLookup<string, object, ReadOnlySpan<char>> lookup, string[] lines)
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        void Run(int count)
        {
            for (int at = 0; at < count; at++)
            {
                ReadOnlySpan<char> line = lines[at & (KeyRing.Length - 1)];
                if (!lookup.TryGet(line[4..^9], out _))
                {
                    throw new InvalidOperationException("What is read has to be there.");
                }
            }
        }

        return Run;
    }
}
