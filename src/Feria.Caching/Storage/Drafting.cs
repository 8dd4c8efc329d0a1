using Feria.Caching.Expiry;
using Feria.Caching.Maps;

namespace Feria.Caching.Storage;

/// <summary>Makes entries, and asks the user's functions about their values. Never under the lock.</summary>
internal sealed class Drafting<TKey, TValue>(CacheOptions<TKey, TValue> options, Lifetimes<TKey, TValue>? lifetimes)
    where TKey : notnull
{
    internal Draft<TValue> Draft(TKey key, TValue value, EntryOptions? entry, long cost = 0)
    {
        OptionsCheck.Check(entry, lifetimes is not null);
        int weight = options.Weigh?.Invoke(key, value) ?? 1;
        if (weight < 0)
        {
            throw new InvalidOperationException($"{nameof(options.Weigh)} said {weight} for key '{key}'; a weight has to be at least 0.");
        }

        return new(value, weight, lifetimes?.LifetimeOf(key, value, entry) ?? long.MaxValue, cost, TagsOf(key, value, entry));
    }

    /// <summary>An entry without a value.</summary>
    internal Entry<TKey, TValue> Make(TKey key, int hash) => lifetimes is null ? new Entry<TKey, TValue>(key, hash) : new TimedEntry<TKey, TValue>(key, hash);

    internal Entry<TKey, TValue> Make(TKey key, int hash, in Draft<TValue> draft)
    {
        Entry<TKey, TValue> entry = Make(key, hash);
        Fill(entry, draft);
        return entry;
    }

    internal void Fill(Entry<TKey, TValue> entry, in Draft<TValue> draft)
    {
        entry.Value = draft.Value;
        entry.Weight = draft.Weight;
        if (lifetimes is not null)
        {
            TimedEntry<TKey, TValue> timed = (TimedEntry<TKey, TValue>)entry;
            timed.Lifetime = draft.Lifetime;
            timed.Cost = draft.Cost;
        }
    }

    private string[]? TagsOf(TKey key, TValue value, EntryOptions? entry)
    {
        if (options.Tags is null && entry?.Tags is null)
        {
            return null;
        }

        string[] tags = [.. (entry?.Tags ?? []).Concat(options.Tags?.Invoke(key, value) ?? []).Distinct(StringComparer.Ordinal)];
        return Array.IndexOf(tags, null) >= 0
            ? throw new InvalidOperationException($"One of the tags of key '{key}' is null; a tag is a text.")
            : tags.Length == 0 ? null : tags;
    }
}
