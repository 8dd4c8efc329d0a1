using DuckDB.NET.Native;

namespace Feria.DuckDB.Vectors;

/// <summary>The arguments of a function for some rows: a vector for each.</summary>
internal readonly unsafe ref struct Chunk(DuckDBDataChunk chunk)
{
    /// <summary>The day number of 1970-01-01, from which DuckDB counts.</summary>
    public const int Epoch = 719162;

    /// <summary>Gets how many rows there are.</summary>
    public int Count { get; } = (int)NativeMethods.DataChunks.DuckDBDataChunkGetSize(chunk);

    /// <summary>The dates of an argument, as days since 1970.</summary>
    public ReadOnlySpan<int> Days(int argument) => new(Data(argument), Count);

    /// <summary>The numbers of an argument.</summary>
    public ReadOnlySpan<long> Numbers(int argument) => new(Data(argument), Count);

    /// <summary>The texts of an argument.</summary>
    public ReadOnlySpan<TextCell> Texts(int argument) => new(Data(argument), Count);

    /// <summary>A text of an argument; empty for NULL.</summary>
    public ReadOnlySpan<byte> Text(int argument, int row) => IsNull(argument, row) ? [] : TextCell.Utf8(in Texts(argument)[row]);

    /// <summary>Takes the rows out in which an argument is NULL.</summary>
    public void Exclude(int argument, Span<bool> asked)
    {
        var validity = NativeMethods.Vectors.DuckDBVectorGetValidity(Vector(argument));
        for (var row = 0; validity != null && row < Count; row++)
        {
            asked[row] &= (validity[row / 64] >> (row % 64) & 1) != 0;
        }
    }

    private bool IsNull(int argument, int row) =>
        NativeMethods.Vectors.DuckDBVectorGetValidity(Vector(argument)) is var validity && validity != null && (validity[row / 64] >> (row % 64) & 1) == 0;

    private nint Vector(int argument) => NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, argument);

    private void* Data(int argument) => NativeMethods.Vectors.DuckDBVectorGetData(Vector(argument));
}
