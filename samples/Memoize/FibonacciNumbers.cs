using Feria.Caching;

namespace MemoizeSample;

/// <summary>Inner calls are remembered too, even by a cache of three.</summary>
internal static class FibonacciNumbers
{
    internal static void Tell()
    {
        Console.WriteLine("Fibonacci");
        LruCache<int, long> cache = new(3);
        var fibonacci = Memoize.Recursive<int, long>((self, n) => n < 2 ? n : self(n - 1) + self(n - 2), cache);
        foreach (int n in new[] { 10, 11, 12 })
        {
            Console.WriteLine($"  f({n}) = {fibonacci.Invoke(n)}");
        }

        Console.WriteLine($"  keys {string.Join(", ", cache.Keys.Order())}");
        Console.WriteLine($"  f(13) = {fibonacci.Invoke(13)}");
        Console.WriteLine($"  keys {string.Join(", ", cache.Keys.Order())}");
        CacheInfo info = fibonacci.Info;
        Console.WriteLine($"  {info.Hits} hits, {info.Misses} misses, maximum {info.MaximumSize}, current {info.CurrentSize}");
        Console.WriteLine($"  removed 12: {fibonacci.Remove(12)}, keys {string.Join(", ", cache.Keys.Order())}");
        fibonacci.Clear();
        Console.WriteLine($"  cleared: {cache.Count} left");
    }
}
