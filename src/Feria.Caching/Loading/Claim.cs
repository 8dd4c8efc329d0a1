using Feria.Caching.Maps;

namespace Feria.Caching.Loading;

/// <summary>What somebody who needs a value found.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Entry">The entry: with a value where <paramref name="Kind"/> says that it is ready.</param>
/// <param name="Flight">What to load for or to wait for; null when the caller loads alone or nothing is loaded.</param>
/// <param name="Removals">How many removals by tag there had been.</param>
internal readonly record struct Claim<TKey, TValue>(
    ClaimKind Kind, Entry<TKey, TValue> Entry, EntryFlight<TKey, TValue>? Flight = null, long Removals = 0)
{
    /// <summary>What stands for this load in a <see cref="LoadFrame"/>.</summary>
    internal object Load => Flight is null ? Entry : Flight;
}
