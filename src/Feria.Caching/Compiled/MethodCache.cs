using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Feria.Caching.Memoization;

namespace Feria.Caching.Compiled;

/// <summary>The cache of a method, as generated code uses it.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">What is kept: the value of the method, of its <see cref="ValueTask{TResult}"/>, or its finished task.</typeparam>
/// <param name="options">What the attribute says.</param>
/// <param name="owner">The instance whose method it is; null for a static one.</param>
/// <param name="advises">Whether an advisor looks on.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MethodCache<TKey, TValue>(CacheOptions<TKey, TValue> options, object? owner = null, bool advises = false) : CachedMethod<TKey>
    where TKey : notnull
{
    private readonly ConcurrentMemory<TKey, TValue> _memory = new(new Cache<TKey, TValue>(options));
    private readonly CacheAdvisor<TKey>? _advisor = advises ? new(new AdvisorOptions { Clock = options.Clock }) : null;

    /// <inheritdoc/>
    public override CacheInfo Info => _memory.Info;

    /// <summary>Whether it belongs to that instance: a copy of an instance carries the fields of the first along.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsOf(object instance) => ReferenceEquals(owner, instance);

    /// <summary>Tells the advisor of a call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Note(TKey key) => _ = _advisor?.Record(key);

    /// <summary>The value of a key; counts as a hit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => _memory.TryGet(key, out value);

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
