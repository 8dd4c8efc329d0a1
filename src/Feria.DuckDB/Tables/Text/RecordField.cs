namespace Feria.DuckDB.Tables.Text;

/// <summary>Where a field lies in the bytes of its record.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">How many bytes it has, without quotes around it.</param>
/// <param name="HasEscapes">Whether quotes within it are written twice.</param>
internal readonly record struct RecordField(int Start, int Length, bool HasEscapes);
