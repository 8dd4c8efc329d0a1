using System.Buffers;

namespace Feria.DuckDB.Vectors;

/// <summary>Room for some values, given back when it is disposed of; what is in it at first has no meaning.</summary>
internal readonly ref struct Rented<T>(int length)
{
    private readonly T[] _array = ArrayPool<T>.Shared.Rent(length);

    public Span<T> Span => _array.AsSpan(0, length);

    public void Dispose() => ArrayPool<T>.Shared.Return(_array);
}
