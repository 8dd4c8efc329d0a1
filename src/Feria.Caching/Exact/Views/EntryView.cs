using System.Collections;

namespace Feria.Caching.Exact.Views;

/// <summary>The keys or the values of a cache as they are whenever somebody looks. Looking is not a use.</summary>
internal sealed class EntryView<TKey, TValue, TItem>(
    ExactCache<TKey, TValue> cache, Func<KeyValuePair<TKey, TValue>, TItem> select, Func<TItem, bool> contains)
    : ICollection<TItem>, IReadOnlyCollection<TItem>
    where TKey : notnull
{
    public int Count => cache.Count;

    public bool IsReadOnly => true;

    public bool Contains(TItem item) => contains(item);

    public void CopyTo(TItem[] array, int arrayIndex) => CopyTo(this, cache.Count, array, arrayIndex);

    public IEnumerator<TItem> GetEnumerator()
    {
        foreach (KeyValuePair<TKey, TValue> item in cache)
        {
            yield return select(item);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Add(TItem item) => throw ReadOnly();

    public bool Remove(TItem item) => throw ReadOnly();

    public void Clear() => throw ReadOnly();

    internal static void CopyTo(IEnumerable<TItem> items, int count, TItem[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfNegative(arrayIndex);
        if (array.Length - arrayIndex < count)
        {
            throw new ArgumentException($"From index {arrayIndex} on there is no room for {count} items in an array of {array.Length}.", nameof(array));
        }

        foreach (TItem item in items)
        {
            array[arrayIndex++] = item;
        }
    }

    private static NotSupportedException ReadOnly() => new("The keys and values of a cache are a view; change the cache.");
}
