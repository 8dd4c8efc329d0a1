using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Feria.Caching.Memoization;
using Feria.Caching.Storage;

namespace Feria.Caching.Compiled;

/// <summary>The cache of a method, as generated code uses it.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">What is kept: the value of the method, of its <see cref="ValueTask{TResult}"/>, or its finished task.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MethodCache<TKey, TValue> : CachedMethod<TKey>
    where TKey : notnull
{
    private readonly ConcurrentMemory<TKey, TValue> _memory;
    private readonly EntryTable<TKey, TValue> _table;
    private readonly CallCounter? _hits;
    private readonly CacheAdvisor<TKey>? _advisor;
    private readonly object? _owner;

    /// <summary>Makes the cache of a method.</summary>
    /// <param name="options">What the attribute says.</param>
    /// <param name="owner">The instance whose method it is; null for a static one.</param>
    /// <param name="advises">Whether an advisor looks on.</param>
    /// <param name="countsHits">Whether hits are counted.</param>
    public MethodCache(CacheOptions<TKey, TValue> options, object? owner = null, bool advises = false, bool countsHits = false)
    {
        ArgumentNullException.ThrowIfNull(options);
        _owner = owner;
#pragma warning disable CA2000 // It lives as long as this does, and without a timer it needs no disposal.
        _memory = new(new Cache<TKey, TValue>(options));
#pragma warning restore CA2000
        _table = _memory.Table;
        _hits = countsHits ? _memory.Counter : null;
        _advisor = advises ? new(new AdvisorOptions { Clock = options.Clock }) : null;
    }

    /// <inheritdoc/>
    public override CacheInfo Info => _hits is null ? _memory.Info with { Hits = null } : _memory.Info;

    /// <summary>Whether it belongs to that instance: a copy of an instance carries the fields of the first along.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsOf(object instance) => ReferenceEquals(_owner, instance);

    /// <summary>Tells the advisor of a call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Note(TKey key) => _ = _advisor?.Record(key);

    /// <summary>The value of a key; counts as a hit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (!_table.TryGetFresh(key, out value))
        {
            return false;
        }

        _ = _hits?.Hit();
        return true;
    }

    /// <summary>The value of a key that was not there; the method runs once for all who ask.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public TValue Load<TState>(TKey key, TState state, Func<TState, TValue> method)
        => _advisor is null
            ? _memory.Load(key, state, method)
            : _memory.Load(key, (state, method, _advisor), static call =>
            {
                long start = Stopwatch.GetTimestamp();
                TValue value = call.method(call.state);
                call._advisor.Took(Stopwatch.GetElapsedTime(start));
                return value;
            });

    /// <summary>The value of a key that was not there; the method runs once for all who ask.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<TValue> LoadAsync<TState>(
        TKey key, TState state, Func<TState, CancellationToken, ValueTask<TValue>> method, CancellationToken cancellation)
        => _advisor is null
            ? _memory.LoadAsync(key, state, method, cancellation)
            : _memory.LoadAsync(
                key,
                (state, method, _advisor),
                static async (call, cancellation) =>
                {
                    long start = Stopwatch.GetTimestamp();
                    TValue value = await call.method(call.state, cancellation).ConfigureAwait(false);
                    call._advisor.Took(Stopwatch.GetElapsedTime(start));
                    return value;
                },
                cancellation);

    /// <inheritdoc/>
    public override bool Remove(TKey key) => _memory.Remove(key);

    /// <inheritdoc/>
    public override void Clear() => _memory.Clear();

    /// <inheritdoc/>
    public override CacheAdvice? Advise() => _advisor?.Advise();
}
