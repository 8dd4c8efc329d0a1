using System.Runtime.CompilerServices;
using Feria.Caching.Maps;

namespace Feria.Caching.Expiry;

/// <summary>When entries are over.</summary>
internal sealed class Lifetimes<TKey, TValue>
    where TKey : notnull
{
    private readonly CacheClock _clock;
    private readonly long _toLive;
    private readonly long _toIdle;

    private Lifetimes(CacheOptions<TKey, TValue> options)
    {
        _clock = new CacheClock(options.Clock);
        _toLive = options.TimeToLive?.Ticks ?? long.MaxValue;
        _toIdle = options.TimeToIdle?.Ticks ?? long.MaxValue;
    }

    /// <summary>What the options say of time; null when they say nothing.</summary>
    internal static Lifetimes<TKey, TValue>? Of(CacheOptions<TKey, TValue> options)
        => options.TimeToLive is null && options.TimeToIdle is null ? null : new(options);

    /// <summary>An entry has been written. Under the lock.</summary>
    internal void Begin(Entry<TKey, TValue> entry)
    {
        TimedEntry<TKey, TValue> timed = Unsafe.As<TimedEntry<TKey, TValue>>(entry);
        long now = _clock.Now;
        timed.Written = now;
        timed.Read = now;
        timed.Deadline = _toLive == long.MaxValue ? long.MaxValue : now + _toLive;
    }

    /// <summary>Whether the entry is live; notes that it was read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Use(Entry<TKey, TValue> entry)
    {
        TimedEntry<TKey, TValue> timed = Unsafe.As<TimedEntry<TKey, TValue>>(entry);
        long now = _clock.Now;
        if (now >= timed.Deadline)
        {
            return false;
        }

        if (_toIdle != long.MaxValue)
        {
            if (now - timed.Read >= _toIdle)
            {
                return false;
            }

            timed.Read = now;
        }

        return true;
    }

    internal bool IsOver(Entry<TKey, TValue> entry)
    {
        TimedEntry<TKey, TValue> timed = Unsafe.As<TimedEntry<TKey, TValue>>(entry);
        long now = _clock.Now;
        return entry.Mark >= 0 && (now >= timed.Deadline || (_toIdle != long.MaxValue && now - timed.Read >= _toIdle));
    }
}
