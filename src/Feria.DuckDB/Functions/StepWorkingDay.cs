using DuckDB.NET.Native;
using Feria.DuckDB.Places;
using Feria.DuckDB.Vectors;

namespace Feria.DuckDB.Functions;

/// <summary><c>next_working_day(date, place)</c> and <c>previous_working_day(date, place)</c>; the day itself does not count.</summary>
internal sealed class StepWorkingDay(string name, int step, PlaceBook places)
    : PlaceFunction(name, places, DuckDBType.Date, DuckDBType.Date, DuckDBType.Varchar)
{
    /// <inheritdoc/>
    protected override int PlaceArgument => 1;

    /// <inheritdoc/>
    protected override void Answer(Chunk chunk, RowRun rows, PlaceDays place)
    {
        using var dates = new Rented<DateOnly>(rows.Count);
        if (rows.Read(rows.Of(chunk.Days(0)), place, dates.Span) is { } calendar)
        {
            using var steps = new Rented<int>(rows.Count);
            steps.Span.Fill(step);
            WorkingDaySteps.Answer(rows, dates.Span, steps.Span, calendar, place);
        }
    }
}
