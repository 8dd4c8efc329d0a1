using System.Diagnostics;

namespace Feria.Caching;

/// <summary>An asynchronous function that says what a cache would do for it. <see cref="CacheAdvisor"/> makes it. Safe for any number of threads.</summary>
/// <typeparam name="TKey">What the function takes.</typeparam>
/// <typeparam name="TValue">What it gives.</typeparam>
public sealed class AdvisedAsyncFunction<TKey, TValue>
    where TKey : notnull
{
    private readonly CacheAdvisor<TKey> _advisor;

    internal AdvisedAsyncFunction(Func<TKey, CancellationToken, ValueTask<TValue>> function, CacheAdvisor<TKey> advisor)
    {
        Wrapped = function;
        _advisor = advisor;
    }

    /// <summary>The function itself.</summary>
    public Func<TKey, CancellationToken, ValueTask<TValue>> Wrapped { get; }

    /// <summary>Runs the function, always, and notes the call. Costs a few nanoseconds in the long run.</summary>
    public ValueTask<TValue> InvokeAsync(TKey key, CancellationToken cancellation = default)
        => _advisor.Record(key) ? MeasureAsync(key, cancellation) : Wrapped(key, cancellation);

    /// <summary>What is known so far.</summary>
    public CacheAdvice Advise() => _advisor.Advise();

    private async ValueTask<TValue> MeasureAsync(TKey key, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        TValue value = await Wrapped(key, cancellation).ConfigureAwait(false);
        _advisor.Took(Stopwatch.GetElapsedTime(start));
        return value;
    }
}
