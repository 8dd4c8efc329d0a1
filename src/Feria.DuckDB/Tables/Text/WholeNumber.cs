using System.Buffers.Text;
using DuckDB.NET.Native;

namespace Feria.DuckDB.Tables.Text;

/// <summary>Reads whole numbers as files write them: digits, behind a sign or not.</summary>
internal sealed class WholeNumber() : TextReading<long>(FunctionName, DuckDBType.BigInt)
{
    public const string FunctionName = "feria_whole_number";

    /// <inheritdoc/>
    protected override string Complaint => "is no whole number.";

    /// <inheritdoc/>
    protected override bool TryRead(ReadOnlySpan<byte> text, out long value) => Utf8Parser.TryParse(text, out value, out var read) && read == text.Length;
}
