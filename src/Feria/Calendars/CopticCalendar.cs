namespace Feria.Calendars;

/// <summary>The calendar of twelve months of thirty days and a short thirteenth, Coptic and Ethiopian: the Julian year under other names.</summary>
internal sealed class CopticCalendar(int firstDay, int yearOffset) : ArithmeticCalendar
{
    /// <summary>The Coptic calendar, from 29 August 284 of the Julian one.</summary>
    public static CopticCalendar Coptic { get; } = new(JulianDates.ToDayNumber(284, 8, 29), -284);

    /// <summary>The Ethiopian calendar, from 29 August 8 of the Julian one.</summary>
    public static CopticCalendar Ethiopian { get; } = new(JulianDates.ToDayNumber(8, 8, 29), -8);

    protected override int YearOffset => yearOffset;

    protected override (int FirstDay, int Length) Month(int year, int month) => (
        firstDay + (365 * (year - 1)) + (year / 4) + (30 * (month - 1)),
        month < 13 ? 30 : year % 4 == 3 ? 6 : 5);
}
