namespace Feria.Caching.Levels;

/// <summary>Asks a second level so that its errors stay there: the memory goes on alone.</summary>
internal static class SecondLevel
{
    internal static async ValueTask<SecondLevelValue<TValue>?> ReadAsync<TKey, TValue>(
        ISecondLevel<TKey, TValue> level, TKey key, CancellationToken cancellation)
        where TKey : notnull
    {
        try
        {
            return await level.ReadAsync(key, cancellation).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Part of the contract of ISecondLevel.
        catch (Exception) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return null;
        }
    }

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
