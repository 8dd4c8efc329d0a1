namespace Feria.Caching.Peers;

/// <summary>A real cache behind the face that all who are compared have.</summary>
/// <remarks>
/// Implemented by structs, so that the loops around it are compiled once for each and nobody pays for an indirection.
/// Values are references, because some caches would box anything else.
/// </remarks>
/// <typeparam name="TKey">The keys.</typeparam>
public interface IPeer<TKey> : IDisposable
    where TKey : notnull
{
    bool TryGet(TKey key, out object? value);

    void Set(TKey key, object value);

    /// <summary>The value of a key; where there is none, <see cref="Loads.Value"/> is loaded.</summary>
    object GetOrAdd(TKey key);
}
