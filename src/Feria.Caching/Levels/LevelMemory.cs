using Feria.Caching.Storage;

namespace Feria.Caching.Levels;

/// <summary>What a second level does in the memory that no user of a cache needs to.</summary>
internal sealed class LevelMemory<TKey, TValue>(Cache<TKey, TValue> cache)
    where TKey : notnull
{
    private readonly Writes<TKey, TValue> _writes = new(cache.Table);

    /// <summary>
    /// Takes out a value that is not the one that the store has just taken: two who write one key at once reach memory and
    /// store in different orders. What is being loaded goes, too: it may have asked the store before.
    /// </summary>
    internal void ForgetUnless(TKey key, TValue expected)
    {
        if (cache.Table.Map.Find(key, cache.Table.Keys.Hash(key)) is { } entry
            && !(entry.Mark >= 0 && EqualityComparer<TValue>.Default.Equals(entry.Value, expected)))
        {
            _ = _writes.TryRemove(key, entry, out _);
        }
    }
}
