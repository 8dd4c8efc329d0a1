namespace Feria.Caching;

/// <summary>Wraps functions so that they can say whether a cache would help, and which.</summary>
public static class CacheAdvisor
{
    /// <summary>Wraps a function of one argument; several arguments are a tuple.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number or a lifetime of the options is out of its range.</exception>
    public static AdvisedFunction<TKey, TValue> Function<TKey, TValue>(Func<TKey, TValue> function, AdvisorOptions? options = null)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(function);
        return new(function, new CacheAdvisor<TKey>(options));
    }

    /// <summary>Wraps an asynchronous function of one argument; several arguments are a tuple.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number or a lifetime of the options is out of its range.</exception>
    public static AdvisedAsyncFunction<TKey, TValue> FunctionAsync<TKey, TValue>(
        Func<TKey, CancellationToken, ValueTask<TValue>> function, AdvisorOptions? options = null)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(function);
        return new(function, new CacheAdvisor<TKey>(options));
    }
}
