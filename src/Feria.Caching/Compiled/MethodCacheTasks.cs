using System.ComponentModel;

namespace Feria.Caching.Compiled;

/// <summary>Caches of finished tasks: a hit hands out the task that there is and so allocates none.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MethodCacheTasks
{
    /// <summary>The value of a key that was not there; the method runs once for all who ask.</summary>
    public static async Task<TResult> LoadAsync<TKey, TResult, TState>(
        this MethodCache<TKey, Task<TResult>> cache,
        TKey key,
        TState state,
        Func<TState, CancellationToken, Task<TResult>> method,
        CancellationToken cancellation)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(cache);
        Task<TResult> finished = await cache.LoadAsync(
            key,
            (state, method),
            static async (call, cancellation) =>
            {
                Task<TResult> task = call.method(call.state, cancellation);
                _ = await task.ConfigureAwait(false);
                return task;
            },
            cancellation).ConfigureAwait(false);
        return await finished.ConfigureAwait(false);
    }
}
