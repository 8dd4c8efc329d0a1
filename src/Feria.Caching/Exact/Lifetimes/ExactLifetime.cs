namespace Feria.Caching.Exact.Lifetimes;

/// <summary>When the entries of a cache are over.</summary>
/// <param name="timeline">The clock.</param>
/// <param name="deadlineOf">
/// When a value is over that is written at a time; null when it is not worth storing. It may throw; nothing has happened then.
/// </param>
internal sealed class ExactLifetime<TKey, TValue>(Timeline timeline, Func<TKey, TValue, long, long?> deadlineOf)
{
    internal Timeline Timeline => timeline;

    internal DeadlineHeap<TKey, TValue> Heap { get; } = new();

    internal long? DeadlineOf(TKey key, TValue value, long now) => deadlineOf(key, value, now);

    /// <summary>After the same time for every value; zero or more.</summary>
    internal static ExactLifetime<TKey, TValue> After(TimeSpan timeToLive, Timeline timeline)
        => new(timeline, (_, _, now) => now > long.MaxValue - timeToLive.Ticks ? long.MaxValue : now + timeToLive.Ticks);

    /// <summary>At the time that a function names.</summary>
    internal static ExactLifetime<TKey, TValue> At(Func<TKey, TValue, DateTimeOffset, DateTimeOffset> timeToUse, Timeline timeline)
        => new(timeline, (key, value, now) => timeline.TicksOf(timeToUse(key, value, timeline.TimeOf(now))) is var end && end > now ? end : null);
}
