using System.Globalization;
using Feria.Cli.Hosting;
using Feria.Holidays;
using Feria.WorkDays;

namespace Feria.Cli.Screens;

/// <summary>A year as twelve months, a legend, and the holidays by name; as many months beside each other as the width takes.</summary>
internal static class YearScreen
{
    private const int Gap = 3;

    public static IEnumerable<Line> Of(string place, WorkCalendar calendar, int year, DayOfWeek weekStart, int width)
    {
        var beside = Math.Clamp((width + Gap) / (MonthBlock.Width + Gap), 1, 4);
        beside = beside == 4 ? 4 : Math.Min(beside, 3);
        yield return new([new($"{place} {year:0000}: {calendar.Count(Dates.DateRange.OfYear(year), CountedEnds.Both)} working days", "bold")]);
        yield return Line.Empty;
        foreach (var months in Enumerable.Range(1, 12).Chunk(beside))
        {
            var blocks = months.Select(m => MonthBlock.Of(calendar, year, m, weekStart)).ToList();
            for (var i = 0; i < MonthBlock.Height; i++)
            {
                yield return new([.. blocks.SelectMany((block, at) => at == 0 ? block[i].Spans : block[i].Spans.Prepend(new(new string(' ', Gap), string.Empty)))]);
            }
        }

        yield return new([.. DayMark.Explained.SelectMany(mark => new Span[] { new($"{mark.Symbol} {mark.Meaning}", mark.Style), new("   ", string.Empty) })]);
        yield return Line.Empty;
        foreach (var day in Enumerable.Range(0, Dates.DateRange.OfYear(year).Days).Select(i => calendar.Explain(new DateOnly(year, 1, 1).AddDays(i))))
        {
            foreach (var name in day.Reasons.Where(r => r.Holiday is not null && IsShown(r.Holiday)).Select(Name).Distinct(StringComparer.Ordinal))
            {
                var mark = DayMark.Of(calendar, day);
                yield return new([new(Printable.Cell($"{day.Date.ToString("ddd dd MMM", CultureInfo.InvariantCulture)} {mark.Symbol} {name}"), mark.Style)]);
            }
        }
    }

    private static bool IsShown(Holiday holiday) =>
        holiday.Kind.IsDayOff || holiday.Kind == HolidayKind.HalfDay || holiday.Kind == HolidayKind.WorkingWeekend;

    private static string Name(DayReason reason) => reason.Holiday!.ObservedFor is { } actual
        ? $"{reason.Holiday.Name}, observed for {actual.ToString("d MMM", CultureInfo.InvariantCulture)}"
        : reason.Holiday.Name;
}
