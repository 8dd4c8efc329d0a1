using DuckDB.NET.Native;
using Feria.DuckDB.Places;
using Feria.DuckDB.Vectors;
using Feria.WorkDays;

namespace Feria.DuckDB.Functions;

/// <summary><c>adjust_to_working_day(date, convention, place)</c>.</summary>
internal sealed class AdjustToWorkingDay(PlaceBook places)
    : PlaceFunction("adjust_to_working_day", places, DuckDBType.Date, DuckDBType.Date, DuckDBType.Varchar, DuckDBType.Varchar)
{
    // No month is longer, and nowhere so many days in a row are off.
    private const int Margin = 31;

    /// <inheritdoc/>
    protected override int PlaceArgument => 2;

    /// <inheritdoc/>
    protected override void Answer(Chunk chunk, RowRun rows, PlaceDays place)
    {
        var word = TextCell.Utf8(in rows.Of(chunk.Texts(1))[0]);
        if (ConventionWords.Find(word) is not { } convention)
        {
            rows.SetProblem(ConventionWords.Complain(word));
            return;
        }

        using var dates = new Rented<DateOnly>(rows.Count);
        if (rows.Read(rows.Of(chunk.Days(0)), place, dates.Span) is not { } calendar)
        {
            return;
        }

        var results = rows.Values<int>();
        for (var row = 0; row < rows.Count; row++)
        {
            if (!rows.Asked[row])
            {
                continue;
            }

            var day = Adjust(ref calendar, dates.Span[row], convention, place, out var problem);
            results[row] = day.DayNumber - Chunk.Epoch;
            if (problem is not null)
            {
                rows.SetProblem(row, problem);
            }
            else
            {
                rows.SetDoubt(row, place, dates.Span[row], day);
            }
        }
    }

    private static DateOnly Adjust(ref WorkCalendar calendar, DateOnly date, RollConvention convention, PlaceDays place, out string? problem)
    {
        problem = null;
        if (IsNear(date, calendar.Range.First) || IsNear(date, calendar.Range.Last))
        {
            // What lies beyond the edge is needed only if the day goes there.
            problem = Widen(date, -Margin, place) ?? Widen(date, Margin, place);
            calendar = place.Calendar!;
            if (problem is not null)
            {
                return AtTheEdge(calendar, date, convention, ref problem);
            }
        }

        return calendar.Adjust(date, convention);
    }

    private static DateOnly AtTheEdge(WorkCalendar calendar, DateOnly date, RollConvention convention, ref string? problem)
    {
        try
        {
            var day = calendar.Adjust(date, convention);
            problem = null;
            return day;
        }
        catch (ArgumentOutOfRangeException)
        {
            return date;
        }
    }

    private static bool IsNear(DateOnly date, DateOnly edge) => Math.Abs(date.DayNumber - edge.DayNumber) <= Margin;

    private static string? Widen(DateOnly date, int days, PlaceDays place) =>
        place.Reach(DateOnly.FromDayNumber(Math.Clamp(date.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)));
}
