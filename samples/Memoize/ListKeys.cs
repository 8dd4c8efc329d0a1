using Feria.Caching;

namespace MemoizeSample;

/// <summary>A list is no key; its sorted elements are.</summary>
internal static class ListKeys
{
    internal static void Tell()
    {
        Console.WriteLine("Lists");
        var sum = Memoize.Function<int[], SequenceKey<int>, int>(
            numbers => numbers.Sum(), new LruCache<SequenceKey<int>, int>(10), SequenceKey.Sorted);
        Console.WriteLine($"  {sum.Invoke([3, 1, 2])}, {sum.Invoke([1, 2, 3])}: {sum.Info.Hits} hit by the key {sum.Key([2, 3, 1])}");
    }
}
