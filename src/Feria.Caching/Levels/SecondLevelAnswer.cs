namespace Feria.Caching.Levels;

/// <summary>What a second level says of a key that is about to be loaded.</summary>
/// <typeparam name="TValue">The values.</typeparam>
/// <param name="Found">The value, or null where there is none.</param>
/// <param name="Moment">
/// When there was none, in the store's own measure: handed back to it with what the load brings, so that it can tell whether
/// something else has happened to the key since.
/// </param>
public readonly record struct SecondLevelAnswer<TValue>(SecondLevelValue<TValue>? Found, long Moment = 0);
