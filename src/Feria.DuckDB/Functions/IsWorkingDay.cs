using System.Runtime.InteropServices;
using DuckDB.NET.Native;
using Feria.DuckDB.Places;
using Feria.DuckDB.Vectors;
using Feria.WorkDays;

namespace Feria.DuckDB.Functions;

/// <summary><c>is_working_day(date, place)</c>.</summary>
internal sealed class IsWorkingDay(PlaceBook places) : PlaceFunction("is_working_day", places, DuckDBType.Boolean, DuckDBType.Date, DuckDBType.Varchar)
{
    /// <inheritdoc/>
    protected override int PlaceArgument => 1;

    /// <inheritdoc/>
    protected override void Answer(Chunk chunk, RowRun rows, PlaceDays place)
    {
        using var dates = new Rented<DateOnly>(rows.Count);
        if (rows.Read(rows.Of(chunk.Days(0)), place, dates.Span) is { } calendar)
        {
            calendar.IsWorkingDay(dates.Span, MemoryMarshal.Cast<byte, bool>(rows.Values<byte>()));
            rows.SetDoubts(place, dates.Span, dates.Span);
        }
    }
}
