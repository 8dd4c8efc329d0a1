namespace Feria.Calendars;

/// <summary>The solar calendar of Nepal, Bikram Sambat: months of 29 to 32 days, as its committee published them for 2000 to 2082 (1943 to 2026).</summary>
/// <remarks>Years around those repeat their last or first four, which drifts from the sun by a day in a century.</remarks>
internal sealed class NepaliCalendar : ArithmeticCalendar
{
    private const int FirstYear = 2000;

    // The form of each year: an index of Forms, a letter a year.
    private const string Years =
        "DABCDABCEABCFABCFAGJHAIJHACDAKCDABCLABCFABCFAGCHAIJHAIJAKCDABCMABCEABCFAGCHAIJHAIJH";

    // Days less 29, month by month.
    private static readonly string[] Forms =
    [
        "223222101011", "223321101011", "232321110012", "132321110102", "222322011002", "222322011011", "232321101011",
        "222322101011", "232321110011", "232321110102", "223231101011", "132322011002", "132322010102",
    ];

    private static readonly int FirstDay = new DateOnly(1943, 4, 14).DayNumber;

    private static readonly int[] Starts = MakeStarts();

    protected override int YearOffset => 56;

    protected override (int FirstDay, int Length) Month(int year, int month)
    {
        var index = Math.Clamp(year, FirstYear, FirstYear + Years.Length - 1) is var known && known == year ? year - FirstYear
            : year < FirstYear ? (((year - FirstYear) % 4) + 4) % 4
            : Years.Length - 4 + ((year - FirstYear - Years.Length) % 4);
        var form = Forms[Years[index] - 'A'];
        var first = year < FirstYear ? FirstDay - DaysBefore(year)
            : year - FirstYear <= Years.Length ? Starts[year - FirstYear]
            : Starts[Years.Length] + DaysAfter(year);
        for (var m = 1; m < month; m++)
        {
            first += Length(form, m);
        }

        return (first, Length(form, month));
    }

    private static int Length(string form, int month) => form[month - 1] - '0' + 29;

    private static int Length(char form) => Forms[form - 'A'].Sum(c => c - '0' + 29);

    private static int[] MakeStarts()
    {
        var starts = new int[Years.Length + 1];
        starts[0] = FirstDay;
        for (var i = 0; i < Years.Length; i++)
        {
            starts[i + 1] = starts[i] + Length(Years[i]);
        }

        return starts;
    }

    private static int DaysBefore(int year)
    {
        var (cycles, rest) = Math.DivRem(FirstYear - year, 4);
        return (cycles * Years[..4].Sum(Length)) + Years[(4 - rest)..4].Sum(Length);
    }

    private static int DaysAfter(int year)
    {
        var (cycles, rest) = Math.DivRem(year - FirstYear - Years.Length, 4);
        return (cycles * Years[^4..].Sum(Length)) + Years.Substring(Years.Length - 4, rest).Sum(Length);
    }
}
