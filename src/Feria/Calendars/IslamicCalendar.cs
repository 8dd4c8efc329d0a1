using System.Globalization;

namespace Feria.Calendars;

/// <summary>Islamic dates by arithmetic: Umm al-Qura from 1356 to 1500 (1937 to 2077), the tabular calendar around it.</summary>
/// <remarks>What a moon sighting will decide is estimated by this, never confirmed. Thread-safe.</remarks>
internal sealed class IslamicCalendar : DateReckoning
{
    private static readonly UmAlQuraCalendar UmmAlQura = new();

    private static readonly HijriCalendar Tabular = new() { HijriAdjustment = 0 };

    /// <inheritdoc/>
    public override bool IsEstimate => true;

    /// <inheritdoc/>
    public override void AddDays(int year, int month, int day, List<int> days)
    {
        var first = new DateOnly(year, 1, 1);
        var islamicYear = Tabular.GetYear(first.ToDateTime(TimeOnly.MinValue));
        for (var y = islamicYear - 1; y <= islamicYear + 2; y++)
        {
            if (DayNumber(y, month, day) is { } found && DateOnly.FromDayNumber(found).Year == year)
            {
                days.Add(found);
            }
        }
    }

    private static int? DayNumber(int year, int month, int day)
    {
        if (year is >= UmmAlQuraTable.FirstYear and <= UmmAlQuraTable.LastYear)
        {
            return day == LastDay ? UmmAlQuraTable.DayNumber(year, month, 30) ?? UmmAlQuraTable.DayNumber(year, month, 29) : UmmAlQuraTable.DayNumber(year, month, day);
        }

        Calendar calendar = year is > UmmAlQuraTable.LastYear and <= 1500 ? UmmAlQura : Tabular;
        day = day == LastDay && year >= 1 ? calendar.GetDaysInMonth(year, month) : day;
        return year < 1 || day > calendar.GetDaysInMonth(year, month)
            ? null
            : DateOnly.FromDateTime(calendar.ToDateTime(year, month, day, 0, 0, 0, 0)).DayNumber;
    }
}
