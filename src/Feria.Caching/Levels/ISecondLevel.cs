namespace Feria.Caching.Levels;

/// <summary>A store behind the memory of a cache, such as one that several processes share.</summary>
/// <remarks>
/// Whoever loads a key asks it first, within the key's single flight; what was loaded or written is then written to it, and
/// what is removed from the cache by name or tag is removed from it. What leaves the memory by itself stays in it. The
/// methods are called by any number of threads, never under the cache's lock. Whatever they throw is dropped: the memory
/// goes on alone. Something that was changed elsewhere is taken out of the memory alone by
/// <see cref="Cache{TKey,TValue}.Forget"/> and <see cref="Cache{TKey,TValue}.ForgetByTag"/>.
/// </remarks>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
public interface ISecondLevel<TKey, TValue>
    where TKey : notnull
{
    /// <summary>The value of a key, or null where there is none.</summary>
    ValueTask<SecondLevelValue<TValue>?> ReadAsync(TKey key, CancellationToken cancellation);

    /// <summary>Writes a value.</summary>
    ValueTask WriteAsync(TKey key, TValue value, EntryOptions? options, CancellationToken cancellation);

    /// <summary>Removes the value of a key, if there is one.</summary>
    ValueTask RemoveAsync(TKey key, CancellationToken cancellation);

    /// <summary>Removes everything that carries a tag.</summary>
    ValueTask RemoveByTagAsync(string tag, CancellationToken cancellation);
}
