using Feria.Caching;

namespace MemoizeSample;

/// <summary>Ten threads ask for one key: one run, nine that wait for it.</summary>
internal static class TenThreads
{
    internal static void Tell()
    {
        Console.WriteLine("Ten threads, one key");
        Tell("an exact cache and a lock", load => Memoize.Function(load, new LruCache<string, int>(10), new Lock()));
        Tell("the concurrent cache", load => Memoize.Function(load, new Cache<string, int>(new() { Capacity = 10 })));
    }

    private static void Tell(string kind, Func<Func<string, int>, MemoizedFunction<string, string, int>> memoize)
    {
        int loads = 0;
        using Barrier start = new(10);
        var function = memoize(_ => Interlocked.Increment(ref loads));
        Thread[] threads = [.. Enumerable.Range(0, 10).Select(_ => new Thread(() =>
        {
            start.SignalAndWait();
            function.Invoke("key");
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Console.WriteLine($"  {kind}: {loads} load, {function.Info.Hits} hits, {function.Info.Misses} miss");
    }
}
