namespace Feria.Calendars;

/// <summary>The Hebrew calendar by its fixed arithmetic; months are counted from Tishri, with Adar I as the sixth.</summary>
/// <remarks>Reingold and Dershowitz, Calendrical Calculations, chapter 8. Adar I exists in leap years alone; Adar is the month before Nisan.</remarks>
internal sealed class HebrewCalendar : ArithmeticCalendar
{
    // 7 October 3761 BCE of the Julian calendar.
    private const int Epoch = -1373428;

    private const int AdarI = 6;

    protected override int YearOffset => 3760;

    protected override (int FirstDay, int Length) Month(int year, int month)
    {
        var first = NewYear(year);
        var yearLength = NewYear(year + 1) - first;
        for (var m = 1; m < month; m++)
        {
            first += Length(m, yearLength);
        }

        return (first, Length(month, yearLength));
    }

    // 353 to 355 days in a common year, 383 to 385 in a leap year: what is over decides on Cheshvan and Kislev.
    private static int Length(int month, int yearLength) => month switch
    {
        2 => yearLength % 10 == 5 ? 30 : 29,
        3 => yearLength % 10 == 3 ? 29 : 30,
        AdarI => yearLength > 380 ? 30 : 0,
        1 or 5 or 8 or 10 or 12 => 30,
        _ => 29,
    };

    private static int NewYear(int year)
    {
        var (before, day, after) = (Elapsed(year - 1), Elapsed(year), Elapsed(year + 1));
        var correction = after - day == 356 ? 2 : day - before == 382 ? 1 : 0;
        return Epoch + day + correction;
    }

    // Days to the mean new moon of Tishri, put off by a day so that it is no Sunday, Wednesday or Friday.
    private static int Elapsed(int year)
    {
        var months = ((235L * year) - 234) / 19;
        var parts = 12084 + (13753 * months);
        var day = (29 * months) + (parts / 25920);
        return (int)(3 * (day + 1) % 7 < 3 ? day + 1 : day);
    }
}
