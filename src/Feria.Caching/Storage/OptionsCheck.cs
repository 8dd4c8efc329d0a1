namespace Feria.Caching.Storage;

/// <summary>Says what is wrong with options, before anything is made of them.</summary>
internal static class OptionsCheck
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(49);

    internal static void Check<TKey, TValue>(CacheOptions<TKey, TValue> options)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(options.Clock);
        ArgumentNullException.ThrowIfNull(options.Name);
        Require(options.Capacity is null or >= 1, nameof(options.Capacity), options.Capacity, "has to be at least 1; leave it out for a cache without a bound");
        Positive(options.TimeToLive, nameof(options.TimeToLive));
        Positive(options.TimeToIdle, nameof(options.TimeToIdle));
        Positive(options.ExpireEvery, nameof(options.ExpireEvery));
        Positive(options.LoadTimeout, nameof(options.LoadTimeout));
        Require(!(options.ExpireEvery > LongestTimer), nameof(options.ExpireEvery), options.ExpireEvery, "has to be at most 49 days, as far as timers reach");
        Require(!(options.LoadTimeout > LongestTimer), nameof(options.LoadTimeout), options.LoadTimeout, "has to be at most 49 days, as far as timers reach");
        Require(options.RefreshAfter is null or (> 0 and < 1), nameof(options.RefreshAfter), options.RefreshAfter, "has to be a share above 0 and below 1");
        Require(double.IsFinite(options.EarlyExpiry) && options.EarlyExpiry >= 0, nameof(options.EarlyExpiry), options.EarlyExpiry, "has to be a number of at least 0");
        Require(options.StaleWhileLoading >= TimeSpan.Zero, nameof(options.StaleWhileLoading), options.StaleWhileLoading, "has to be at least zero");
        Require(options.StaleOnError >= TimeSpan.Zero, nameof(options.StaleOnError), options.StaleOnError, "has to be at least zero");
        Require(options.RetryAfter >= TimeSpan.Zero, nameof(options.RetryAfter), options.RetryAfter, "has to be at least zero");
        bool hasLifetime = options.TimeToLive is not null || options.Lifetime is not null;
        Needs(options.RefreshAfter is null || hasLifetime, nameof(options.RefreshAfter));
        Needs(options.EarlyExpiry == 0 || hasLifetime, nameof(options.EarlyExpiry));
        Needs(options.StaleWhileLoading == default || hasLifetime, nameof(options.StaleWhileLoading));
        Needs(options.StaleOnError == default || hasLifetime, nameof(options.StaleOnError));
        Needs(options.ExpireEvery is null || hasLifetime || options.TimeToIdle is not null, nameof(options.ExpireEvery));
    }

    /// <summary>What is said of a single entry has to fit its cache.</summary>
    internal static void Check(EntryOptions? entry, bool hasLifetimes)
    {
        if (entry?.TimeToLive is { } toLive)
        {
            Positive(toLive, nameof(EntryOptions.TimeToLive));
            if (!hasLifetimes)
            {
                throw new InvalidOperationException(
                    $"The cache keeps no time, so an entry cannot have a {nameof(EntryOptions.TimeToLive)}. Make it with a {nameof(EntryOptions.TimeToLive)}: TimeSpan.MaxValue where entries live for ever by default.");
            }
        }
    }

    private static void Positive(TimeSpan? span, string option)
        => Require(span is null || span > TimeSpan.Zero, option, span, "has to be more than zero");

    private static void Needs(bool isFine, string option)
    {
        if (!isFine)
        {
            throw new ArgumentException($"{option} speaks of the end of a lifetime, and there is none: give TimeToLive or Lifetime too.", option);
        }
    }

    private static void Require(bool isFine, string option, object? value, string rule)
    {
        if (!isFine)
        {
            throw new ArgumentOutOfRangeException(option, value, $"{option} {rule}.");
        }
    }
}
