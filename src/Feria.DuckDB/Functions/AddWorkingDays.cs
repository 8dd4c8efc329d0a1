using DuckDB.NET.Native;
using Feria.DuckDB.Places;
using Feria.DuckDB.Vectors;

namespace Feria.DuckDB.Functions;

/// <summary><c>add_working_days(date, days, place)</c>.</summary>
internal sealed class AddWorkingDays(PlaceBook places)
    : PlaceFunction("add_working_days", places, DuckDBType.Date, DuckDBType.Date, DuckDBType.BigInt, DuckDBType.Varchar)
{
    /// <inheritdoc/>
    protected override int PlaceArgument => 2;

    /// <inheritdoc/>
    protected override void Answer(Chunk chunk, RowRun rows, PlaceDays place)
    {
        using var steps = new Rented<int>(rows.Count);
        var numbers = rows.Of(chunk.Numbers(1));
        for (var row = 0; row < rows.Count; row++)
        {
            var number = rows.Asked[row] ? numbers[row] : 0;
            steps.Span[row] = unchecked((int)number);
            if (steps.Span[row] != number)
            {
                steps.Span[row] = 0;
                rows.SetProblem(row, $"{number} working days lead out of the years 1 to 9999.");
            }
        }

        using var dates = new Rented<DateOnly>(rows.Count);
        if (rows.Read(rows.Of(chunk.Days(0)), place, dates.Span) is { } calendar)
        {
            WorkingDaySteps.Answer(rows, dates.Span, steps.Span, calendar, place);
        }
    }
}
