using System.Globalization;
using Feria.Dates;
using Feria.WorkDays;

namespace Feria.Cli.Screens;

/// <summary>A month as lines of cells, each week a line.</summary>
internal static class MonthBlock
{
    /// <summary>The width of a month: seven cells of a number and a mark.</summary>
    public const int Width = 7 * CellWidth;

    /// <summary>Six weeks at most, below the name and the days of the week.</summary>
    public const int Height = 8;

    private const int CellWidth = 3;

    public static IReadOnlyList<Line> Of(WorkCalendar calendar, int year, int month, DayOfWeek weekStart)
    {
        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        var lines = new List<Line>
        {
            new([new(name.PadLeft((Width + name.Length) / 2).PadRight(Width), "bold")]),
            new([new(string.Concat(Enumerable.Range(0, 7).Select(i => $"{((DayOfWeek)(((int)weekStart + i) % 7)).ToString()[..2],2} ")), "green")]),
        };
        var days = DateRange.OfMonth(year, month);
        var lead = ((int)days.First.DayOfWeek - (int)weekStart + 7) % 7;
        var week = new List<Span> { new(new string(' ', lead * CellWidth), string.Empty) };
        for (var day = 1; day <= days.Days; day++)
        {
            var mark = DayMark.Of(calendar, calendar.Explain(new(year, month, day)));
            week.Add(new($"{day,2}{mark.Symbol}", mark.Style));
            if ((lead + day) % 7 == 0)
            {
                lines.Add(new([.. week]));
                week.Clear();
            }
        }

        lines.Add(new(week));
        return [.. lines.Concat(Enumerable.Repeat(new Line([]), Height)).Take(Height).Select(line => line.PadTo(Width))];
    }
}
