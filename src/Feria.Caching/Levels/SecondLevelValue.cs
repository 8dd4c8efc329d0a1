namespace Feria.Caching.Levels;

/// <summary>A value of a second level.</summary>
/// <typeparam name="TValue">The values.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Options">Its tags and how long it may live in memory; null where the cache's options and the caller's say all.</param>
public sealed record SecondLevelValue<TValue>(TValue Value, EntryOptions? Options);
