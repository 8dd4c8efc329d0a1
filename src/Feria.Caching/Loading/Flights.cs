using Feria.Caching.Maps;

namespace Feria.Caching.Loading;

/// <summary>The loads that somebody besides their starters may wait for, by the entry that each will fill or replace. Under the lock.</summary>
internal sealed class Flights<TKey, TValue>
{
    private readonly Dictionary<Entry<TKey, TValue>, EntryFlight<TKey, TValue>> _flights = new(ReferenceEqualityComparer.Instance);

    internal int Count => _flights.Count;

    internal EntryFlight<TKey, TValue>? Of(Entry<TKey, TValue> entry) => _flights.Count == 0 ? null : _flights.GetValueOrDefault(entry);

    internal EntryFlight<TKey, TValue> Start(Entry<TKey, TValue> entry, bool isHeld)
    {
        EntryFlight<TKey, TValue> flight = new(entry, isHeld);
        _flights.Add(entry, flight);
        return flight;
    }

    internal void Move(EntryFlight<TKey, TValue> flight, Entry<TKey, TValue> entry)
    {
        _ = _flights.Remove(flight.Entry);
        flight.Entry = entry;
        _flights.Add(entry, flight);
    }

    /// <summary>False where the flight has ended or was given up before.</summary>
    internal bool End(EntryFlight<TKey, TValue> flight)
        => _flights.TryGetValue(flight.Entry, out EntryFlight<TKey, TValue>? there) && ReferenceEquals(there, flight) && _flights.Remove(flight.Entry);

    /// <summary>All of them, a copy.</summary>
    internal EntryFlight<TKey, TValue>[] All() => [.. _flights.Values];
}
