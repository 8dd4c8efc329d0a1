using DuckDB.NET.Native;
using Feria.DuckDB.Places;
using Feria.DuckDB.Vectors;

namespace Feria.DuckDB.Functions;

/// <summary><c>holiday_name(date, place)</c>: the English name of what makes the day off; NULL if no holiday does.</summary>
internal sealed class HolidayNameOfDay(PlaceBook places) : PlaceFunction("holiday_name", places, DuckDBType.Varchar, DuckDBType.Date, DuckDBType.Varchar)
{
    /// <inheritdoc/>
    protected override int PlaceArgument => 1;

    /// <inheritdoc/>
    protected override void Answer(Chunk chunk, RowRun rows, PlaceDays place)
    {
        using var dates = new Rented<DateOnly>(rows.Count);
        if (rows.Read(rows.Of(chunk.Days(0)), place, dates.Span) is null)
        {
            return;
        }

        for (var row = 0; row < rows.Count; row++)
        {
            if (!rows.Asked[row])
            {
                continue;
            }

            rows.SetDoubt(row, place, dates.Span[row], dates.Span[row]);
            if (place.Names(dates.Span[row]) is { Length: > 0 } names)
            {
                rows.SetText(row, names);
            }
            else
            {
                rows.SetNull(row);
            }
        }
    }
}
