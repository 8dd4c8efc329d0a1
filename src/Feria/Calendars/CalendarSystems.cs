namespace Feria.Calendars;

/// <summary>The calendars by their numbers.</summary>
internal static class CalendarSystems
{
    private static readonly DateReckoning[] All =
    [
        new IslamicCalendar(), LunisolarCalendar.Chinese, LunisolarCalendar.Korean, LunisolarCalendar.Vietnamese, new HebrewCalendar(),
        new PersianCalendar(), CopticCalendar.Ethiopian, CopticCalendar.Coptic, new BurmeseCalendar(), new ThaiCalendar(), TibetanCalendar.Bhutanese,
        TibetanCalendar.Mongolian, new NepaliCalendar(), new PawukonCalendar(), new ThingyanCalendar(),
    ];

    public static DateReckoning Reckoning(this CalendarSystem system) => All[(int)system];

    public static bool IsKnown(int number) => (uint)number < (uint)All.Length;
}
