namespace Feria.Calendars;

/// <summary>The Pawukon of Bali: 210 days, over and over, from the Sunday of Sinta on.</summary>
internal sealed class PawukonCalendar : DateReckoning
{
    private const int Length = 210;

    // Any first day; the cycle has no beginning.
    private static readonly int FirstDay = new DateOnly(2023, 12, 17).DayNumber;

    /// <inheritdoc/>
    public override void AddDays(int year, int month, int day, List<int> days)
    {
        var first = new DateOnly(year, 1, 1).DayNumber;
        var last = new DateOnly(year, 12, 31).DayNumber;
        var wanted = FirstDay + (day == LastDay ? Length : day) - 1;
        for (var found = first + ((((wanted - first) % Length) + Length) % Length); found <= last; found += Length)
        {
            days.Add(found);
        }
    }
}
