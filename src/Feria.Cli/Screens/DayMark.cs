using Feria.WorkDays;

namespace Feria.Cli.Screens;

/// <summary>How a day looks on a screen: by a symbol as well as by colour.</summary>
/// <param name="Symbol">The symbol beside the number of the day.</param>
/// <param name="Meaning">What the legend says of it.</param>
/// <param name="Style">The colour, as the terminal's own words name it; none for plain.</param>
internal sealed record DayMark(char Symbol, string Meaning, string Style)
{
    public static DayMark Worked { get; } = new(' ', "worked", string.Empty);

    public static DayMark Weekend { get; } = new('.', "weekend", "grey");

    public static DayMark Holiday { get; } = new('*', "holiday", "red bold");

    public static DayMark HalfDay { get; } = new('~', "half day", "yellow");

    public static DayMark WorkedWeekend { get; } = new('+', "worked though of the weekend", "blue");

    /// <summary>Gets the marks that a legend explains.</summary>
    public static IReadOnlyList<DayMark> Explained { get; } = [Holiday, Weekend, HalfDay, WorkedWeekend];

    public static DayMark Of(WorkCalendar calendar, DayExplanation day) =>
        !day.IsWorkingDay ? (day.Reasons.Any(r => r.IsOff && r.Holiday is not null) ? Holiday : Weekend)
        : calendar.IsHalfDay(day.Date) ? HalfDay
        : day.Reasons.Any(r => r.Holiday?.Kind == Holidays.HolidayKind.WorkingWeekend) ? WorkedWeekend
        : Worked;
}
