using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Feria.Caching.Expiry;
using Feria.Caching.Maps;
using Feria.Caching.Policies;

namespace Feria.Caching.Storage;

/// <summary>The entries of a cache: found without a lock, written under one, bounded by the policy.</summary>
internal sealed class CacheStore<TKey, TValue>
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Keys<TKey> _keys;
    private readonly EntryMap<TKey, TValue> _map;
    private readonly AdaptivePolicy<TKey, TValue>? _policy;
    private readonly CacheOptions<TKey, TValue> _options;

    internal CacheStore(CacheOptions<TKey, TValue> options)
    {
        _options = options;
        _keys = new Keys<TKey>(options.Comparer);
        _map = new EntryMap<TKey, TValue>(_keys);
        _policy = options.Capacity is { } capacity ? new AdaptivePolicy<TKey, TValue>(capacity) : null;
    }

    internal Keys<TKey> Keys => _keys;

    internal int Count => _map.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        Entry<TKey, TValue>? entry = _map.Find(key, _keys.Hash(key));
        if (entry is not null)
        {
            sbyte mark = entry.Mark;
            if (mark >= 0)
            {
                if (mark < Entry<TKey, TValue>.MostUses)
                {
                    entry.Mark = (sbyte)(mark + 1);
                }

                value = entry.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    internal void Set(TKey key, TValue value)
    {
        int hash = _keys.Hash(key);
        Entry<TKey, TValue> entry = new(key, hash) { Value = value, Weight = Weigh(key, value) };
        lock (_gate)
        {
            if (_map.Find(key, hash) is { } old)
            {
                _map.Replace(old, entry);
                _policy?.Replace(old, entry);
            }
            else
            {
                _map.Add(entry);
                _policy?.Add(entry);
            }

            while (_policy?.Evict() is { } victim)
            {
                _map.Remove(victim);
            }
        }
    }

    private int Weigh(TKey key, TValue value) => _options.Weigh?.Invoke(key, value) ?? 1;
}
