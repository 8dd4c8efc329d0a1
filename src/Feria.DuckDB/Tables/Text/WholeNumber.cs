using System.Buffers.Text;
using DuckDB.NET.Native;
using Feria.DuckDB.Vectors;

namespace Feria.DuckDB.Tables.Text;

/// <summary>Reads whole numbers as files write them: digits, behind a sign or not.</summary>
internal sealed class WholeNumber() : VectorFunction(FunctionName, DuckDBType.BigInt, DuckDBType.Varchar)
{
    public const string FunctionName = "feria_whole_number";

    /// <inheritdoc/>
    public override void Answer(Chunk chunk, Answers answers)
    {
        var texts = chunk.Texts(0);
        var numbers = answers.Values<long>();
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
            else if (!Utf8Parser.TryParse(text, out numbers[row], out var read) || read != text.Length)
            {
                answers.SetProblem(row, $"'{Shown.Short(text)}' is no whole number.");
            }
        }
    }
}
