using Feria.Caching.Maps;

namespace Feria.Caching.Loading;

/// <summary>The load of one entry. Its settable properties belong to the lock.</summary>
internal sealed class EntryFlight<TKey, TValue>(Entry<TKey, TValue> entry, bool isHeld) : Flight<TValue>
{
    /// <summary>Whether it goes on when nobody waits: its starter loads by itself, or it runs in the background.</summary>
    internal bool IsHeld => isHeld;

    /// <summary>What it will fill, if pending, or replace.</summary>
    internal Entry<TKey, TValue> Entry { get; set; } = entry;

    /// <summary>A value that is over and serves if the load fails soon enough.</summary>
    internal Entry<TKey, TValue>? Fallback { get; set; }
}
