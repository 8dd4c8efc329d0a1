using System.Runtime.CompilerServices;
using Feria.Caching.Advice;

namespace Feria.Caching;

/// <summary>Learns from the calls of a function how much a cache of any size, and of any lifetime, would answer.</summary>
/// <remarks>
/// <para>
/// It follows a share of the arguments, chosen by their hash codes (spatial sampling after SHARDS, Waldspurger and others,
/// FAST 2015): those that are not chosen cost a hash, a count and a comparison. It begins with all of them and looks ever less closely
/// the more calls it has seen. It keeps hash codes and no arguments.
/// </para>
/// <para>Safe for any number of threads.</para>
/// </remarks>
/// <typeparam name="TKey">The arguments; several are a tuple. Their hash codes have to be good.</typeparam>
public sealed class CacheAdvisor<TKey>
    where TKey : notnull
{
    private readonly CallSampler _sampler;

    /// <summary>Makes an advisor that has seen nothing.</summary>
    /// <param name="options">How closely it looks.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number or a lifetime of the options is out of its range.</exception>
    public CacheAdvisor(AdvisorOptions? options = null) => _sampler = new CallSampler(options ?? new());

    /// <summary>Notes a call.</summary>
    /// <returns>Whether the argument is followed, so that it pays to measure how long the call takes, for <see cref="Took"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Record(TKey key) => _sampler.Record(SampleHash.Of(typeof(TKey) == typeof(string) ? OrdinalHash(key) : key.GetHashCode()));

    /// <summary>Notes how long the function ran.</summary>
    public void Took(TimeSpan time) => _sampler.Took(time);

    /// <summary>What is known so far. O(sizes).</summary>
    public CacheAdvice Advise() => _sampler.Advise();

    private static int OrdinalHash(TKey key) => Maps.OrdinalKeys.Hash((string)(object)key);
}
