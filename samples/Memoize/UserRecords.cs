using Feria.Caching;

namespace MemoizeSample;

/// <summary>A slow look-up: half a second the first time, nothing after that.</summary>
internal static class UserRecords
{
    internal static void Tell(StoryClock clock)
    {
        Console.WriteLine("User records");
        var user = Memoize.Function<int, string>(
            id =>
            {
                clock.Pass(500);
                return $"user {id}";
            },
            new LruCache<int, string>(128));
        foreach (int id in new[] { 1, 1, 2 })
        {
            Console.WriteLine($"  {id}: {clock.Measure(() => user.Invoke(id))} ms");
        }
    }
}
