using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Feria.Caching.Memoization;

namespace Feria.Caching.Compiled;

/// <summary>The cache of a method, as generated code uses it.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">What is kept: the value of the method, of its <see cref="ValueTask{TResult}"/>, or its finished task.</typeparam>
/// <param name="options">What the attribute says.</param>
/// <param name="owner">The instance whose method it is; null for a static one.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MethodCache<TKey, TValue>(CacheOptions<TKey, TValue> options, object? owner = null) : CachedMethod<TKey>
    where TKey : notnull
{
    private readonly ConcurrentMemory<TKey, TValue> _memory = new(new Cache<TKey, TValue>(options));

    /// <inheritdoc/>
    public override CacheInfo Info => _memory.Info;

    /// <summary>Whether it belongs to that instance: a copy of an instance carries the fields of the first along.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsOf(object instance) => ReferenceEquals(owner, instance);

    /// <summary>The value of a key; counts as a hit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => _memory.TryGet(key, out value);

    /// <summary>The value of a key that was not there; the method runs once for all who ask.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public TValue Load<TState>(TKey key, TState state, Func<TState, TValue> method) => _memory.Load(key, state, method);

    /// <summary>The value of a key that was not there; the method runs once for all who ask.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<TValue> LoadAsync<TState>(
        TKey key, TState state, Func<TState, CancellationToken, ValueTask<TValue>> method, CancellationToken cancellation)
        => _memory.LoadAsync(key, state, method, cancellation);

    /// <inheritdoc/>
    public override bool Remove(TKey key) => _memory.Remove(key);

    /// <inheritdoc/>
    public override void Clear() => _memory.Clear();
}
