namespace Feria.Caching;

/// <summary>What to make of the value of a key: keep it, remove it, or put another in its place.</summary>
/// <typeparam name="TValue">The values.</typeparam>
public readonly record struct CacheChange<TValue>
{
    private CacheChange(bool isRemoval, CacheValue<TValue> replacement)
    {
        IsRemoval = isRemoval;
        Replacement = replacement;
    }

    /// <summary>Leaves everything as it is; the default.</summary>
    public static CacheChange<TValue> Keep => default;

    /// <summary>Removes the value, if there is one.</summary>
    public static CacheChange<TValue> Remove { get; } = new(true, default);

    /// <summary>Whether the value is to be removed.</summary>
    public bool IsRemoval { get; }

    /// <summary>The value to write, if any.</summary>
    public CacheValue<TValue> Replacement { get; }

    /// <summary>Writes a value, whether there is one or not.</summary>
    public static CacheChange<TValue> Replace(TValue value) => new(false, new CacheValue<TValue>(value));
}
