using System.Globalization;
using System.Text;
using DuckDB.NET.Native;
using Feria.DuckDB.Vectors;

namespace Feria.DuckDB.Tables.BadRows;

/// <summary><c>feria_bad_row(line, reason, fields…)</c>, all text: hands bad rows over, and answers that they are not wanted.</summary>
internal sealed class BadRowFunction(BadRowCollector collector, int fields)
    : VectorFunction(FunctionName, DuckDBType.Boolean, [.. Enumerable.Repeat(DuckDBType.Varchar, fields + 2)])
{
    public const string FunctionName = "feria_bad_row";

    /// <inheritdoc/>
    public override bool IsVolatile => true;

    /// <inheritdoc/>
    public override bool TakesNulls => true;

    /// <inheritdoc/>
    public override void Answer(Chunk chunk, Answers answers)
    {
        // DuckDB hands them over in the order in which its tests failed.
        var lines = new (long Line, int Row)[chunk.Count];
        for (var row = 0; row < chunk.Count; row++)
        {
            lines[row] = (long.Parse(chunk.Text(0, row), CultureInfo.InvariantCulture), row);
        }

        Array.Sort(lines);
        foreach (var (line, row) in lines)
        {
            var values = new string[fields];
            for (var i = 0; i < fields; i++)
            {
                values[i] = Encoding.UTF8.GetString(chunk.Text(i + 2, row));
            }

            collector.Add(new(line, Encoding.UTF8.GetString(chunk.Text(1, row))), values);
            answers.Values<byte>()[row] = 0;
        }
    }
}
