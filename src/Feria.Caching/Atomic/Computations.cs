using Feria.Caching.Maps;
using Feria.Caching.Storage;

namespace Feria.Caching.Atomic;

/// <summary>Changes that depend on what there is: made without the lock, and taken in only if nothing else has come between.</summary>
internal sealed class Computations<TKey, TValue>(Writes<TKey, TValue> writes)
    where TKey : notnull
{
    internal TValue AddOrUpdate<TState>(TKey key, TState state, Func<TKey, TState, TValue> add, Func<TKey, TValue, TState, TValue> update)
    {
        while (true)
        {
            Entry<TKey, TValue>? entry = writes.Get(key);
            TValue value = entry is null ? add(key, state) : update(key, entry.Value, state);
            if (writes.TrySet(entry, key, value))
            {
                return value;
            }
        }
    }

    internal CacheValue<TValue> Compute(TKey key, Func<TKey, CacheValue<TValue>, CacheChange<TValue>> change)
    {
        while (true)
        {
            Entry<TKey, TValue>? entry = writes.Get(key);
            CacheValue<TValue> before = entry is null ? default : new(entry.Value);
            CacheChange<TValue> made = change(key, before);
            if (made.Replacement.Exists)
            {
                if (writes.TrySet(entry, key, made.Replacement.Value))
                {
                    return made.Replacement;
                }
            }
            else if (!made.IsRemoval)
            {
                return before;
            }
            else if (entry is null || writes.TryRemove(key, entry, out _))
            {
                return default;
            }
        }
    }

    internal bool TryUpdate(TKey key, TValue value, TValue expected)
    {
        while (writes.Get(key) is { } entry && EqualityComparer<TValue>.Default.Equals(entry.Value, expected))
        {
            if (writes.TrySet(entry, key, value))
            {
                return true;
            }
        }

        return false;
    }

    internal bool TryRemove(TKey key, TValue expected)
    {
        while (writes.Get(key) is { } entry && EqualityComparer<TValue>.Default.Equals(entry.Value, expected))
        {
            if (writes.TryRemove(key, entry, out _))
            {
                return true;
            }
        }

        return false;
    }
}
