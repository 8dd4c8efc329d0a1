using Feria.Caching.Maps;

namespace Feria.Caching.Expiry;

/// <summary>An entry that has a time; only caches with a lifetime pay for it.</summary>
/// <remarks>All times are those of the <see cref="CacheClock"/>. Links and slot belong to the <see cref="TimerWheel{TKey,TValue}"/>.</remarks>
internal sealed class TimedEntry<TKey, TValue>(TKey key, int hash) : Entry<TKey, TValue>(key, hash)
{
    /// <summary>When it is over if nobody reads it. First of all, to stand near the key that is compared just before.</summary>
    internal long Deadline = long.MaxValue;

    /// <summary>From when on whoever can load has to look more closely; never after the deadline.</summary>
    /// <remarks>Also when to try again ahead of the end, where <see cref="RefreshAt"/> says that of behind it.</remarks>
    internal long Fresh = long.MaxValue;

    /// <summary>When it was read last; where reads do not count, when it was written.</summary>
    internal long Read;

    /// <summary>When it is to be loaded anew ahead of its end; behind its end, when that may be tried again after it has failed.</summary>
    internal long RefreshAt = long.MaxValue;

    /// <summary>How long it may live, set before it is in the cache; zero or less: not at all.</summary>
    internal long Lifetime = long.MaxValue;

    /// <summary>How long its load took; zero for what was written.</summary>
    internal long Cost;

    internal TimedEntry<TKey, TValue>? Later;
    internal TimedEntry<TKey, TValue>? Earlier;

    /// <summary>The list of the wheel that it stands in; -1 for none.</summary>
    internal short Slot = -1;
}
