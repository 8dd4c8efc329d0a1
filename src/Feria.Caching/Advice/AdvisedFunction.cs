using System.Diagnostics;

namespace Feria.Caching;

/// <summary>A function that says what a cache would do for it. <see cref="CacheAdvisor"/> makes it. Safe for any number of threads.</summary>
/// <typeparam name="TKey">What the function takes.</typeparam>
/// <typeparam name="TValue">What it gives.</typeparam>
public sealed class AdvisedFunction<TKey, TValue>
    where TKey : notnull
{
    private readonly CacheAdvisor<TKey> _advisor;

    internal AdvisedFunction(Func<TKey, TValue> function, CacheAdvisor<TKey> advisor)
    {
        Wrapped = function;
        _advisor = advisor;
    }

    /// <summary>The function itself.</summary>
    public Func<TKey, TValue> Wrapped { get; }

    /// <summary>Runs the function, always, and notes the call. Costs a few nanoseconds in the long run.</summary>
    public TValue Invoke(TKey key)
    {
        if (!_advisor.Record(key))
        {
            return Wrapped(key);
        }

        long start = Stopwatch.GetTimestamp();
        TValue value = Wrapped(key);
        _advisor.Took(Stopwatch.GetElapsedTime(start));
        return value;
    }

    /// <summary>What is known so far.</summary>
    public CacheAdvice Advise() => _advisor.Advise();
}
