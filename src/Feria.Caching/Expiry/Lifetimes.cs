using System.Runtime.CompilerServices;
using Feria.Caching.Maps;

namespace Feria.Caching.Expiry;

/// <summary>When entries are over, and when they should be loaded anew before that.</summary>
internal sealed class Lifetimes<TKey, TValue>
    where TKey : notnull
{
    private readonly CacheClock _clock;
    private readonly CacheOptions<TKey, TValue> _options;
    private readonly long _toLive;
    private readonly long _toIdle;
    private readonly long _whileLoading;
    private readonly long _onError;
    private readonly long _retryAfter;
    private readonly EarlyExpiry _early;

    internal Lifetimes(CacheOptions<TKey, TValue> options, CacheClock clock)
    {
        _options = options;
        _clock = clock;
        _toLive = options.TimeToLive?.Ticks ?? long.MaxValue;
        _toIdle = options.TimeToIdle?.Ticks ?? long.MaxValue;
        _whileLoading = options.StaleWhileLoading.Ticks;
        _onError = options.StaleOnError.Ticks;
        _retryAfter = options.RetryAfter.Ticks;
        _early = new EarlyExpiry(options.EarlyExpiry, options.Random);
    }

    /// <summary>Whether the options say anything of time.</summary>
    internal static bool AreIn(CacheOptions<TKey, TValue> options)
        => options.TimeToLive is not null || options.TimeToIdle is not null || options.Lifetime is not null;

    /// <summary>Whether <see cref="Look"/> depends on chance.</summary>
    internal bool CanBeEarly => _options.EarlyExpiry > 0;

    /// <summary>How long a value may live. Runs code of the user's: never under the lock.</summary>
    internal long LifetimeOf(TKey key, TValue value, EntryOptions? entry)
    {
        TimeSpan? own = entry?.TimeToLive ?? _options.Lifetime?.Invoke(key, value, _clock.Provider.GetUtcNow());
        return own is { } span ? (span == TimeSpan.MaxValue ? long.MaxValue : span.Ticks) : _toLive;
    }

    /// <summary>An entry has been written. Under the lock.</summary>
    internal void Begin(Entry<TKey, TValue> entry, long now)
    {
        TimedEntry<TKey, TValue> timed = Timed(entry);
        timed.Read = now;
        timed.Deadline = CacheClock.After(now, timed.Lifetime);
        timed.RefreshAt = _options.RefreshAfter is { } share && timed.Lifetime < long.MaxValue
            ? CacheClock.After(now, (long)(timed.Lifetime * share))
            : long.MaxValue;
        timed.Fresh = Math.Min(timed.Deadline, Math.Min(timed.RefreshAt, _early.From(timed.Deadline, timed.Cost)));
    }

    /// <summary>Whether the entry is live; notes that it was read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Use(Entry<TKey, TValue> entry)
    {
        TimedEntry<TKey, TValue> timed = Timed(entry);
        long now = _clock.Now;
        return now < timed.Deadline && (_toIdle == long.MaxValue || UseWithinIdle(timed, now));
    }

    /// <summary>Whether the entry is live and nobody needs to think of loading it anew; notes that it was read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool UseFresh(Entry<TKey, TValue> entry)
    {
        TimedEntry<TKey, TValue> timed = Timed(entry);
        long now = _clock.Now;
        return now < timed.Fresh && (_toIdle == long.MaxValue || UseWithinIdle(timed, now));
    }

    internal bool IsOver(Entry<TKey, TValue> entry, long now)
    {
        TimedEntry<TKey, TValue> timed = Timed(entry);
        return now >= timed.Deadline || (_toIdle != long.MaxValue && now - timed.Read >= _toIdle);
    }

    /// <summary>When nobody may see the entry any more, not even in need.</summary>
    internal long EndOf(TimedEntry<TKey, TValue> entry)
        => Math.Min(
            CacheClock.After(entry.Deadline, Math.Max(_whileLoading, _onError)),
            _toIdle == long.MaxValue ? long.MaxValue : CacheClock.After(entry.Read, _toIdle));

    /// <summary>A chance for <see cref="Look"/>. Runs code of the user's: never under the lock.</summary>
    internal double Draw() => _early.Draw();

    /// <summary>What may be done with an entry by somebody who can load.</summary>
    internal Freshness Look(Entry<TKey, TValue> entry, double draw, long now)
    {
        TimedEntry<TKey, TValue> timed = Timed(entry);
        if (_toIdle != long.MaxValue && !UseWithinIdle(timed, now))
        {
            return Freshness.Over;
        }

        if (now < timed.Deadline)
        {
            // Past the deadline of refreshing nothing but a load that already runs keeps the entry from aging.
            return now >= timed.RefreshAt || (RestsBehind(timed) && now >= timed.Fresh) || (timed.Fresh < timed.Deadline && _early.IsDue(now, timed.Deadline, timed.Cost, draw))
                ? Freshness.Aging
                : Freshness.Fresh;
        }

        bool isWhileLoading = now < CacheClock.After(timed.Deadline, _whileLoading);
        return !isWhileLoading && now >= CacheClock.After(timed.Deadline, _onError) ? Freshness.Over
            : timed.RefreshAt < long.MaxValue && now < timed.RefreshAt ? Freshness.Resting
            : isWhileLoading ? Freshness.Aging
            : Freshness.Fallback;
    }

    /// <summary>Whether an entry may stand in for a load that has just failed.</summary>
    internal bool CanStandIn(Entry<TKey, TValue> entry, long now) => now < CacheClock.After(Timed(entry).Deadline, _onError);

    /// <summary>Somebody loads the entry anew: nobody else needs to. Under the lock.</summary>
    internal static void Attended(Entry<TKey, TValue> entry)
    {
        TimedEntry<TKey, TValue> timed = Timed(entry);
        timed.RefreshAt = long.MaxValue;
        timed.Fresh = timed.Deadline;
    }

    /// <summary>
    /// Loading the entry anew has come to nothing: the next attempt is due in the middle of what is left, and behind the end,
    /// where the load was not just given up, after the pause that the source is given. Under the lock.
    /// </summary>
    internal void Unattended(Entry<TKey, TValue> entry, bool hasFailed, long now)
    {
        TimedEntry<TKey, TValue> timed = Timed(entry);
        long rest = Math.Min(CacheClock.After(now, _retryAfter), long.MaxValue - 1);
        if (now >= timed.Deadline)
        {
            timed.RefreshAt = hasFailed ? rest : long.MaxValue;
        }
        else if (timed.Deadline < long.MaxValue)
        {
            timed.Fresh = now + Math.Max(1, (timed.Deadline - now) / 2);
            timed.RefreshAt = hasFailed && rest > timed.Deadline ? rest : timed.Fresh;
        }
    }

    // A load has failed so late that the pause for the source goes on behind the end.
    private static bool RestsBehind(TimedEntry<TKey, TValue> timed) => timed.RefreshAt > timed.Deadline && timed.RefreshAt < long.MaxValue;

    private static TimedEntry<TKey, TValue> Timed(Entry<TKey, TValue> entry) => Unsafe.As<TimedEntry<TKey, TValue>>(entry);

    private bool UseWithinIdle(TimedEntry<TKey, TValue> timed, long now)
    {
        if (now - timed.Read >= _toIdle)
        {
            return false;
        }

        timed.Read = now;
        return true;
    }
}
