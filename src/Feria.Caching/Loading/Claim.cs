using Feria.Caching.Maps;

namespace Feria.Caching.Loading;

/// <summary>What somebody who needs a value found: the value, a load to wait for, or that it is theirs to load.</summary>
/// <param name="Entry">The entry: ready when the load is neither theirs nor somebody's.</param>
/// <param name="IsMine">The caller has to load, and to complete or abandon the entry.</param>
/// <param name="Flight">What to wait for; null when the caller loads alone or the entry is ready.</param>
internal readonly record struct Claim<TKey, TValue>(Entry<TKey, TValue> Entry, bool IsMine, Flight<TValue>? Flight);
