namespace Feria.Caching;

/// <summary>The cache of a method that is marked <see cref="CachedAttribute"/>.</summary>
/// <remarks>Safe for any number of threads.</remarks>
/// <typeparam name="TKey">
/// What its values are remembered by: the one argument, or a tuple of several, of none or of one that may be null. <see cref="CachedMethodKeys"/>
/// takes the arguments one by one.
/// </typeparam>
public abstract class CachedMethod<TKey>
    where TKey : notnull
{
    private protected CachedMethod()
    {
    }

    /// <summary>
    /// Misses, and hits where <see cref="CachedAttribute.CountsHits"/> is set, since the beginning or the last
    /// <see cref="Clear"/>; and sizes. O(threads).
    /// </summary>
    public abstract CacheInfo Info { get; }

    /// <summary>Forgets a value; what is being made for the key at that moment is not kept. False when there was none.</summary>
    public abstract bool Remove(TKey key);

    /// <summary>Forgets everything, the counts included. O(n).</summary>
    public abstract void Clear();

    /// <summary>Which cache would be best for the calls so far; null unless <see cref="CachedAttribute.Advise"/> is set.</summary>
    public abstract CacheAdvice? Advise();
}
