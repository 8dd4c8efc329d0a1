using DuckDB.NET.Native;
using Feria.DuckDB.Places;
using Feria.DuckDB.Vectors;
using Feria.WorkDays;

namespace Feria.DuckDB.Functions;

/// <summary><c>count_working_days(from, to, place, ends)</c>; negative when the second day is before the first.</summary>
internal sealed class CountWorkingDays(PlaceBook places)
    : PlaceFunction("count_working_days", places, DuckDBType.Integer, DuckDBType.Date, DuckDBType.Date, DuckDBType.Varchar, DuckDBType.Varchar)
{
    /// <inheritdoc/>
    protected override int PlaceArgument => 2;

    /// <inheritdoc/>
    protected override void Answer(Chunk chunk, RowRun rows, PlaceDays place)
    {
        var word = TextCell.Utf8(in rows.Of(chunk.Texts(3))[0]);
        if (EndsWords.Find(word) is not { } ends)
        {
            rows.SetProblem(EndsWords.Complain(word));
            return;
        }

        using var from = new Rented<DateOnly>(rows.Count);
        using var to = new Rented<DateOnly>(rows.Count);
        if (rows.Read(rows.Of(chunk.Days(0)), place, from.Span) is not null && rows.Read(rows.Of(chunk.Days(1)), place, to.Span) is { } calendar)
        {
            // Rows that have dropped out on the way may lack one of the two days.
            for (var row = 0; row < rows.Count; row++)
            {
                from.Span[row] = rows.Asked[row] ? from.Span[row] : to.Span[row];
            }

            calendar.Count(from.Span, to.Span, ends, rows.Values<int>());
            rows.SetDoubts(place, from.Span, to.Span);
        }
    }
}
