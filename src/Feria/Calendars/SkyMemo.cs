using System.Collections.Concurrent;

namespace Feria.Calendars;

/// <summary>Remembers days that are dear to reckon, by what they were reckoned from. Bounded and thread-safe.</summary>
/// <typeparam name="TKey">What a day follows from.</typeparam>
internal sealed class SkyMemo<TKey>(Func<TKey, int> reckon)
    where TKey : notnull
{
    // Some hundred phrases over a century; what is beyond begins anew.
    private const int Capacity = 20_000;

    private readonly ConcurrentDictionary<TKey, int> _days = new();

    public int this[TKey key]
    {
        get
        {
            if (_days.TryGetValue(key, out var day))
            {
                return day;
            }

            if (_days.Count >= Capacity)
            {
                _days.Clear();
            }

            return _days.GetOrAdd(key, reckon);
        }
    }
}
