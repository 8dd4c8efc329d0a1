using System.Globalization;

namespace Feria.WorkDays;

/// <summary>The hours of a half day as rules word them: <c>from 14:00</c> is off from then on, <c>until 12:00</c> up to then.</summary>
/// <param name="IsFrom">Whether the time begins what is off.</param>
/// <param name="Time">The time, counted from midnight.</param>
internal readonly record struct HalfDayHours(bool IsFrom, TimeSpan Time)
{
    public static bool TryParse(string? hours, out HalfDayHours found)
    {
        found = default;
        if (hours?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var word, var time]
            || word is not ("from" or "until")
            || !TimeOnly.TryParseExact(time, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
        {
            return false;
        }

        found = new(word == "from", parsed.ToTimeSpan());
        return true;
    }
}
