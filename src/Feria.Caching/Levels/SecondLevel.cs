namespace Feria.Caching.Levels;

/// <summary>Asks a second level so that its errors stay there: the memory goes on alone.</summary>
internal static class SecondLevel
{
    internal static async ValueTask<SecondLevelAnswer<TValue>> ReadAsync<TKey, TValue>(
        ISecondLevel<TKey, TValue> level, TKey key, bool isRefresh, CancellationToken cancellation)
        where TKey : notnull
    {
        try
        {
            return await level.ReadAsync(key, isRefresh, cancellation).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Part of the contract of ISecondLevel.
        catch (Exception) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return default;
        }
    }

    internal static ValueTask OfferAsync<TKey, TValue>(
        ISecondLevel<TKey, TValue> level, TKey key, TValue value, EntryOptions? options, long moment, CancellationToken cancellation)
        where TKey : notnull
        => Quietly(() => level.OfferAsync(key, value, options, moment, cancellation), cancellation);

    internal static ValueTask WriteAsync<TKey, TValue>(
        ISecondLevel<TKey, TValue> level, TKey key, TValue value, EntryOptions? options, CancellationToken cancellation)
        where TKey : notnull
        => Quietly(() => level.WriteAsync(key, value, options, cancellation), cancellation);

    internal static async ValueTask Quietly(Func<ValueTask> call, CancellationToken cancellation)
    {
        try
        {
            await call().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Part of the contract of ISecondLevel.
        catch (Exception) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
        }
    }
}
