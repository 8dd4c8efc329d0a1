namespace Feria.Caching.Levels;

/// <summary>A store behind the memory of a cache, such as one that several processes share.</summary>
/// <remarks>
/// Whoever loads a key asks it first, within the key's single flight. What was loaded is then offered to it, what was
/// written is written to it, and what is removed from the cache by name or tag is removed from it. What leaves the memory by
/// itself stays in it. The methods are called by any number of threads, never under the cache's lock. Whatever they throw is
/// dropped: the memory goes on alone. Something that was changed elsewhere is taken out of the memory alone by
/// <see cref="Cache{TKey,TValue}.Forget"/> and <see cref="Cache{TKey,TValue}.ForgetByTag"/>.
/// </remarks>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
public interface ISecondLevel<TKey, TValue>
    where TKey : notnull
{
    /// <summary>Asks for the value of a key before it is loaded.</summary>
    /// <param name="key">The key.</param>
    /// <param name="isRefresh">Whether the value there is too old, whatever it is: only the moment is asked for.</param>
    /// <param name="cancellation">Nobody wants the value any more.</param>
    /// <returns>The value, or the moment at which there was none.</returns>
    ValueTask<SecondLevelAnswer<TValue>> ReadAsync(TKey key, bool isRefresh, CancellationToken cancellation);

    /// <summary>Offers what a load has brought. A store does not take it if the key was written or removed since the load began.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">How long it lives, and its tags.</param>
    /// <param name="moment">What <see cref="ReadAsync"/> answered before the load; 0 if it did not answer.</param>
    /// <param name="cancellation">Nobody wants the value any more.</param>
    ValueTask OfferAsync(TKey key, TValue value, EntryOptions? options, long moment, CancellationToken cancellation);

    /// <summary>Writes a value.</summary>
    ValueTask WriteAsync(TKey key, TValue value, EntryOptions? options, CancellationToken cancellation);

    /// <summary>Removes the value of a key, if there is one.</summary>
    ValueTask RemoveAsync(TKey key, CancellationToken cancellation);

    /// <summary>Removes everything that carries a tag.</summary>
    ValueTask RemoveByTagAsync(string tag, CancellationToken cancellation);
}
