namespace Feria.Calendars;

/// <summary>The months of Umm al-Qura, 1356 to 1401 (14 March 1937 to 29 October 1981), as they were printed in Mecca.</summary>
/// <remarks>
/// Source: R. H. van Gent, The Umm al-Qura Calendar of Saudi Arabia. The framework's calendar differs from it in every
/// other of these years, begins 1401 a day too early and agrees from 1402 on.
/// </remarks>
internal static class UmmAlQuraTable
{
    public const int FirstYear = 1356;

    public const int LastYear = 1401;

    private static readonly int FirstDay = new DateOnly(1937, 3, 14).DayNumber;

    // Two bits a month, Muharram lowest: its days less 28. Sha'ban 1364 had 28.
    private static ReadOnlySpan<uint> Lengths =>
    [
        0x65A665, 0xA66666, 0x69659A, 0x65966A, 0xA66666, 0x666666, 0x666666, 0xA66666, 0x6A2666,
        0xA66666, 0x666666, 0x666666, 0xA66666, 0x69A666, 0x666666, 0xA99966, 0xA65999, 0x999999,
        0xA5A666, 0x696666, 0x666A59, 0xA69996, 0x666666, 0x999999, 0x666666, 0x6659A6, 0x9969A6,
        0x666699, 0x666666, 0x6A65A6, 0xA6665A, 0xA66665, 0x666669, 0xA66666, 0x59A666, 0xA66666,
        0xA66665, 0xA66566, 0x696666, 0x6659A6, 0x9966A6, 0x666699, 0x99A666, 0x699999, 0xA6659A,
        0x665999,
    ];

    /// <summary>The day number of a date, or nothing for a day that its month lacks.</summary>
    public static int? DayNumber(int year, int month, int day)
    {
        var first = FirstDay;
        for (var y = FirstYear; y < year; y++)
        {
            first += Days(Lengths[y - FirstYear], 12);
        }

        var lengths = Lengths[year - FirstYear];
        return day <= Length(lengths, month) ? first + Days(lengths, month - 1) + day - 1 : null;
    }

    private static int Length(uint lengths, int month) => 28 + (int)(lengths >> (2 * (month - 1)) & 3);

    private static int Days(uint lengths, int months)
    {
        var days = 0;
        for (var month = 1; month <= months; month++)
        {
            days += Length(lengths, month);
        }

        return days;
    }
}
