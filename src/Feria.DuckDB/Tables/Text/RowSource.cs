using System.Runtime.InteropServices;
using DuckDB.NET.Native;
using Feria.DuckDB.Vectors;

namespace Feria.DuckDB.Tables.Text;

/// <summary>
/// Fills vectors with the records of a text: the line, what is wrong with it, and the fields as they stand. A record that
/// does not fit the columns stands whole in the first: parted, the fields that are too many would be lost.
/// </summary>
/// <remarks>DuckDB asks it from one thread at a time, for rows in the order of the file.</remarks>
internal sealed class RowSource(DelimitedReader reader, int width, CancellationToken cancellation)
{
    /// <summary>How many rows a vector has at most.</summary>
    public const int Most = 2048;

    private const int FirstField = 2;

    private byte[] _scratch = new byte[4096];

    /// <summary>Gets how many columns it fills.</summary>
    public int Columns => width + FirstField;

    /// <summary>Gets how many bytes have been read.</summary>
    public long Consumed => reader.Consumed;

    /// <summary>Gets how many rows have been read.</summary>
    public long Rows { get; private set; }

    /// <summary>Fills vectors.</summary>
    /// <returns>How many rows there are; 0 behind the last.</returns>
    public unsafe int Fill(ReadOnlySpan<nint> vectors)
    {
        cancellation.ThrowIfCancellationRequested();
        var lines = (long*)NativeMethods.Vectors.DuckDBVectorGetData(vectors[0]);
        NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vectors[1]);
        var problems = NativeMethods.Vectors.DuckDBVectorGetValidity(vectors[1]);
        new Span<ulong>(problems, Most / 64).Clear();
        var cells = new nint[vectors.Length];
        for (var i = 1; i < vectors.Length; i++)
        {
            cells[i] = (nint)NativeMethods.Vectors.DuckDBVectorGetData(vectors[i]);
        }

        var rows = 0;
        for (; rows < Most && reader.Read(); rows++)
        {
            lines[rows] = reader.Line;
            var problem = reader.Problem ?? WrongWidth();
            if (problem is not null)
            {
                problems[rows / 64] |= 1UL << (rows % 64);
                Write(vectors[1], cells[1], rows, System.Text.Encoding.UTF8.GetBytes(problem));
            }

            var fields = (List<RecordField>)reader.Fields;
            for (var i = 0; i < width; i++)
            {
                Write(vectors[FirstField + i], cells[FirstField + i], rows, problem is null ? Text(fields[i]) : i == 0 ? Valid(reader.Record) : []);
            }
        }

        Rows += rows;
        return rows;
    }

    private string? WrongWidth() =>
        reader.Fields.Count == width ? null : $"The line has {reader.Fields.Count} {(reader.Fields.Count == 1 ? "field" : "fields")} where the header has {width}.";

    private ReadOnlySpan<byte> Text(RecordField field)
    {
        var bytes = reader.Bytes(field);
        return field.HasEscapes ? Unescaped.Into(ref _scratch, bytes) : bytes;
    }

    // A line that is not UTF-8 is shown as far as it is.
    private static ReadOnlySpan<byte> Valid(ReadOnlySpan<byte> bytes) => System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(bytes));

    /// <summary>Short texts lie in the vector itself, which spares the call.</summary>
    private static unsafe void Write(nint vector, nint cells, int row, ReadOnlySpan<byte> text)
    {
        if (text.Length <= TextCell.Inlined)
        {
            Span<byte> cell = stackalloc byte[sizeof(TextCell)];
            cell.Clear();
            cell[0] = (byte)text.Length;
            text.CopyTo(cell[sizeof(int)..]);
            ((TextCell*)cells)[row] = MemoryMarshal.Read<TextCell>(cell);
            return;
        }

        fixed (byte* bytes = text)
        {
            NativeMethods.Vectors.DuckDBUnsafeVectorAssignStringElementLength(vector, (ulong)row, bytes, text.Length);
        }
    }
}
