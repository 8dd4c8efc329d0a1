namespace Feria.Caching;

/// <summary>Makes keys from sequences.</summary>
public static class SequenceKey
{
    /// <summary>A key that equals another of the same elements in the same order. Copies the elements; O(n).</summary>
    public static SequenceKey<T> Of<T>(IEnumerable<T> elements) => new([.. elements]);

    /// <summary>A key that equals another of the same elements in any order. Copies and sorts them; O(n log n).</summary>
    public static SequenceKey<T> Sorted<T>(IEnumerable<T> elements)
    {
        T[] sorted = [.. elements];
        Array.Sort(sorted);
        return new(sorted);
    }
}
