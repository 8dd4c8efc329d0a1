using Microsoft.Extensions.Caching.Hybrid;

namespace Feria.Caching.Hybrid;

/// <summary>The framework's abstraction over a cache of ours.</summary>
/// <remarks>A value is kept as it is and given to every caller: no copy is made of it.</remarks>
internal sealed class FeriaHybridCache(Cache<string, object?> cache) : HybridCache, IDisposable
{
    internal const string Everything = "*";

    // The framework's own bound: longer keys are not cached.
    private const int LongestKey = 1024;

    private readonly EntryTerms _terms = new();

    // Loads of those who will not read, or not write, the cache: one flight for all who come meanwhile, and nothing stays.
    private readonly Cache<(string Key, HybridCacheEntryFlags Flags), object?> _passing = new(new());

    public override ValueTask<T> GetOrCreateAsync<TState, T>(
        string key,
        TState state,
        Func<TState, CancellationToken, ValueTask<T>> factory,
        HybridCacheEntryOptions? options = null,
        IEnumerable<string>? tags = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(factory);
        HybridCacheEntryFlags flags = options?.Flags ?? HybridCacheEntryFlags.None;
        bool isPlain = (flags & (HybridCacheEntryFlags.DisableLocalCache | HybridCacheEntryFlags.DisableUnderlyingData)) == 0;
        if (!CanBeKey(key) || !isPlain)
        {
            return RareAsync(key, state, factory, flags, options, tags, cancellationToken);
        }

        ValueTask<object?> found = cache.GetOrAddAsync(
            key, (state, factory), static (_, load, cancellation) => BoxAsync(load.state, load.factory, cancellation), _terms.Of(options, tags), cancellationToken);
        if (!found.IsCompletedSuccessfully)
        {
            return WaitAsync(found, key, state, factory, options, tags, cancellationToken);
        }

#pragma warning disable CA2012 // It has completed, and is read once.
        object? boxed = found.Result;
#pragma warning restore CA2012
        return Fits(boxed, out T value) ? new(value) : WaitAsync(new(boxed), key, state, factory, options, tags, cancellationToken);
    }

    public override ValueTask SetAsync<T>(
        string key, T value, HybridCacheEntryOptions? options = null, IEnumerable<string>? tags = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return CanBeKey(key) && options?.Flags?.HasFlag(HybridCacheEntryFlags.DisableLocalCacheWrite) != true
            ? cache.SetAsync(key, value, _terms.Of(options, tags), cancellationToken)
            : default;
    }

    public override async ValueTask RemoveAsync(string key, CancellationToken cancellationToken = default)
    {
        if (CanBeKey(key))
        {
            _ = await cache.RemoveAsync(key, cancellationToken).ConfigureAwait(false);
        }
    }

    public override async ValueTask RemoveByTagAsync(string tag, CancellationToken cancellationToken = default)
    {
        if (tag == Everything)
        {
            cache.Clear();
        }
        else if (!string.IsNullOrWhiteSpace(tag))
        {
            _ = await cache.RemoveByTagAsync(tag, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose() => _passing.Dispose();

    private static bool CanBeKey(string? key) => key is { Length: <= LongestKey } && !string.IsNullOrWhiteSpace(key);

    private static bool Fits<T>(object? boxed, out T value)
    {
        bool fits = boxed is T || (boxed is null && default(T) is null);
        value = fits ? (T)boxed! : default!;
        return fits;
    }

    private static async ValueTask<object?> BoxAsync<TState, T>(
        TState state, Func<TState, CancellationToken, ValueTask<T>> factory, CancellationToken cancellation)
        => await factory(state, cancellation).ConfigureAwait(false);

    private async ValueTask<T> WaitAsync<TState, T>(
        ValueTask<object?> found,
        string key,
        TState state,
        Func<TState, CancellationToken, ValueTask<T>> factory,
        HybridCacheEntryOptions? options,
        IEnumerable<string>? tags,
        CancellationToken cancellation)
    {
        if (!Fits(await found.ConfigureAwait(false), out T value))
        {
            // Somebody keeps a value of another type under that key: for this caller there is none.
            value = await factory(state, cancellation).ConfigureAwait(false);
            await SetAsync(key, value, options, tags, cancellation).ConfigureAwait(false);
        }

        return value;
    }

    private async ValueTask<T> RareAsync<TState, T>(
        string key,
        TState state,
        Func<TState, CancellationToken, ValueTask<T>> factory,
        HybridCacheEntryFlags flags,
        HybridCacheEntryOptions? options,
        IEnumerable<string>? tags,
        CancellationToken cancellation)
    {
        if (CanBeKey(key) && !flags.HasFlag(HybridCacheEntryFlags.DisableLocalCacheRead) && cache.TryGet(key, out object? there) && Fits(there, out T value))
        {
            return value;
        }

        if (flags.HasFlag(HybridCacheEntryFlags.DisableUnderlyingData))
        {
            return default!;
        }

        if (!CanBeKey(key))
        {
            return await factory(state, cancellation).ConfigureAwait(false);
        }

        object? loaded = await _passing.GetOrAddAsync(
            (key, flags), (state, factory), static (_, load, cancellation) => BoxAsync(load.state, load.factory, cancellation), null, cancellation).ConfigureAwait(false);
        _ = _passing.Forget((key, flags));
        if (!Fits(loaded, out value))
        {
            value = await factory(state, cancellation).ConfigureAwait(false);
        }

        await SetAsync(key, value, options, tags, cancellation).ConfigureAwait(false);
        return value;
    }
}
