using Feria.DuckDB.Places;
using Feria.DuckDB.Tables.BadRows;

namespace Feria.DuckDB.Tables;

/// <summary>What became of a file.</summary>
/// <param name="Rows">How many rows were written.</param>
/// <param name="BadRows">How many were not.</param>
/// <param name="First">The first few of these.</param>
/// <param name="Doubts">What was not known for the rows that were written.</param>
internal sealed record TableOutcome(long Rows, long BadRows, IReadOnlyList<BadRow> First, IReadOnlyList<PlaceDoubt> Doubts);
