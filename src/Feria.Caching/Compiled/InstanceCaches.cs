using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Feria.Caching.Compiled;

/// <summary>A cache for each instance, which goes when the instance goes.</summary>
/// <typeparam name="TInstance">The instances, told apart by reference.</typeparam>
/// <typeparam name="TCache">Their caches.</typeparam>
/// <param name="make">Makes the cache of an instance.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InstanceCaches<TInstance, TCache>(Func<TInstance, TCache> make)
    where TInstance : class
    where TCache : class
{
    private readonly ConditionalWeakTable<TInstance, TCache> _caches = [];

    /// <summary>The cache of an instance.</summary>
    /// <exception cref="ArgumentNullException">The instance is null: its method was called on null.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TCache Of(TInstance instance)
        => _caches.TryGetValue(instance, out TCache? cache) ? cache : Make(instance);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TCache Make(TInstance instance) => _caches.GetOrAdd(instance, make);
}
