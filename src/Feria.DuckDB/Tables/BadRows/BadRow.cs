namespace Feria.DuckDB.Tables.BadRows;

/// <summary>A row that has no place in the output.</summary>
/// <param name="Line">Its line in a text, its number in a Parquet file, from 1.</param>
/// <param name="Reason">What is wrong with it.</param>
internal readonly record struct BadRow(long Line, string Reason);
