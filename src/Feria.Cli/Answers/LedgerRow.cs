using Feria.WorkDays;

namespace Feria.Cli.Answers;

/// <summary>A day on the way to another, as an item of an answer: counted, or skipped and why.</summary>
internal sealed record LedgerRow(DateOnly Date, string Weekday, int? Number, string? Skipped, string? Places)
{
    public static IReadOnlyList<Column<LedgerRow>> Columns { get; } =
    [
        new("date", r => HolidayAnswers.Iso(r.Date)),
        new("weekday", r => r.Weekday),
        new("working-day", r => r.Number is { } number ? FormattableString.Invariant($"{number}") : "-"),
        new("skipped-for", r => r.Skipped),
        new("places", r => r.Places) { HidesEmpty = true },
    ];

    /// <summary>The days behind one day up to another, in the order of the way.</summary>
    public static IEnumerable<LedgerRow> Of(WorkCalendar calendar, DateOnly from, DateOnly to)
    {
        var step = to < from ? -1 : 1;
        var number = 0;
        for (var date = from; date != to;)
        {
            date = date.AddDays(step);
            var day = calendar.Explain(date);
            var off = day.Reasons.Where(r => r.IsOff).ToList();
            yield return day.IsWorkingDay
                ? new(date, date.DayOfWeek.ToString(), number += step, Skipped: null, Places: null)
                : new(date, date.DayOfWeek.ToString(), Number: null, Join(off.Select(r => ReasonRow.Of(date, r).Reason)), Join(off.Select(r => r.Calendar)));
        }
    }

    private static string Join(IEnumerable<string> words) => string.Join(", ", words.Distinct(StringComparer.Ordinal));
}
