using System.Collections.Concurrent;

namespace Feria.Calendars;

/// <summary>Remembers the days of dates of other calendars: many parts of many places keep the same ones. Bounded and thread-safe.</summary>
internal static class CalendarMemo
{
    // A few hundred dates over a century; what is beyond begins anew.
    private const int Capacity = 50_000;

    private const long Low = 0xFFFF;

    private static readonly ConcurrentDictionary<long, int[]> Known = new();

    /// <summary>Adds the days of a date that fall in a Gregorian year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The calendar has no such month or day.</exception>
    public static void AddDays(CalendarSystem calendar, int year, int month, int day, List<int> days)
    {
        var key = ((((((long)calendar << 16) | (month & Low)) << 16) | (day & Low)) << 16) | (year & Low);
        if (!Known.TryGetValue(key, out var found))
        {
            var reckoned = new List<int>();
            calendar.Reckoning().AddDays(year, month, day, reckoned);
            if (Known.Count >= Capacity)
            {
                Known.Clear();
            }

            found = Known.GetOrAdd(key, [.. reckoned]);
        }

        days.AddRange(found.AsSpan());
    }
}
