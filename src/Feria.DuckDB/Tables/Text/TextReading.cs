using DuckDB.NET.Native;
using Feria.DuckDB.Vectors;

namespace Feria.DuckDB.Tables.Text;

/// <summary>Reads texts of a file as values; an empty text is none.</summary>
internal abstract class TextReading<T>(string name, DuckDBType result) : VectorFunction(name, result, DuckDBType.Varchar)
    where T : unmanaged
{
    /// <summary>Gets what is said behind a text that is no such value.</summary>
    protected abstract string Complaint { get; }

    /// <inheritdoc/>
    public sealed override void Answer(Chunk chunk, Answers answers)
    {
        var texts = chunk.Texts(0);
        var values = answers.Values<T>();
        for (var row = 0; row < texts.Length; row++)
        {
            if (!answers.Asked[row])
            {
                continue;
            }

            var text = TextCell.Utf8(in texts[row]);
            if (text.IsEmpty)
            {
                answers.SetNull(row);
            }
            else if (!TryRead(text, out values[row]))
            {
                answers.SetProblem(row, $"'{Shown.Short(text)}' {Complaint}");
            }
        }
    }

    /// <summary>Reads a value as DuckDB has it.</summary>
    protected abstract bool TryRead(ReadOnlySpan<byte> text, out T value);
}
