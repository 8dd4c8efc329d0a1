namespace Feria.Caching;

/// <summary>A method whose values are remembered by its arguments.</summary>
/// <remarks>
/// <para>
/// A method with a body: the calls in the same project are rewritten when it is compiled, so they go through the cache. A
/// partial method without one: the generator writes it, and it calls the method of the same name with <c>Core</c> behind
/// where nothing is remembered; so every caller goes through the cache, whatever it was compiled with.
/// </para>
/// <para>
/// All arguments but a <see cref="CancellationToken"/> are the key, unless <see cref="CacheKeyAttribute"/> or
/// <see cref="NotKeyAttribute"/> say otherwise. A static method has one cache, another has one for each instance, and a
/// generic one for each set of types. Of a task its value is remembered. One call runs for any number that ask for the same
/// key; what it throws reaches all of them and is not remembered. Safe for any number of threads; a hit allocates nothing.
/// </para>
/// <para>
/// The cache itself is had as a property <c>…Cache</c> beside the method, of type <see cref="CachedMethod{TKey}"/>. Times are
/// text, as <see cref="TimeSpan.Parse(string)"/> reads it in the invariant culture: "00:10:00" is ten minutes.
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CachedAttribute : Attribute
{
    /// <summary>The most values that are remembered; at least 1; by default there is no bound.</summary>
    public long MaxSize { get; set; }

    /// <summary>How long a value lives after it was made; more than zero; by default for ever.</summary>
    public string? Ttl { get; set; }

    /// <summary>How long a value lives after it was made or asked for last; more than zero; by default for ever.</summary>
    public string? Idle { get; set; }

    /// <summary>The share of its lifetime, above 0 and below 1, after which a value is made anew in the background; by default none.</summary>
    public double RefreshAfter { get; set; }

    /// <summary>How eagerly single callers make a value anew before its end, as <see cref="CacheOptions{TKey,TValue}.EarlyExpiry"/>; by default never.</summary>
    public double EarlyExpiry { get; set; }

    /// <summary>For how long after its end a value is still given while one call runs in the background; by default not at all.</summary>
    public string? StaleWhileLoading { get; set; }

    /// <summary>For how long after its end a value stands in for a call that fails; by default not at all.</summary>
    public string? StaleOnError { get; set; }

    /// <summary>For how long after a call has failed such a value is given without another call; more than zero; by default five seconds.</summary>
    public string? RetryAfter { get; set; }

    /// <summary>How long a call may take before those who wait get a <see cref="TimeoutException"/>; by default for ever.</summary>
    public string? LoadTimeout { get; set; }

    /// <summary>
    /// The name under which hits, misses and evictions are published as metrics, as
    /// <see cref="CacheOptions{TKey,TValue}.CountsUse"/> has it; by default they are not. Costs a few nanoseconds a call.
    /// </summary>
    public string? Metrics { get; set; }

    /// <summary>The name of a field or property of the type that is a <see cref="TimeProvider"/>; by default the system's is asked.</summary>
    public string? Clock { get; set; }

    /// <summary>Whether hits are counted, for <see cref="CachedMethod{TKey}.Info"/>; by default not. Costs about as much as the look-up itself.</summary>
    public bool CountsHits { get; set; }

    /// <summary>
    /// Whether an advisor learns from the calls what a cache of other sizes and lifetimes would do; by default not.
    /// <see cref="CachedMethod{TKey}.Advise"/> says what it knows. Costs a few nanoseconds a call in the long run.
    /// </summary>
    public bool Advise { get; set; }

    /// <summary>The name of the property that gives the cache; by default that of the method with <c>Cache</c> behind.</summary>
    public string? Handle { get; set; }
}
