namespace Feria.Caching.Storage;

/// <summary>A value and all that the user's functions say of it, asked before the lock is taken.</summary>
internal readonly record struct Draft<TValue>(TValue Value, int Weight, long Lifetime, long Cost, string[]? Tags);
