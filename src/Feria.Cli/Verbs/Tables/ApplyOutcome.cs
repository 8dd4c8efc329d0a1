using Feria.DuckDB.Tables.BadRows;

namespace Feria.Cli.Verbs.Tables;

/// <summary>What became of a table.</summary>
internal sealed record ApplyOutcome(string RowWord, long Rows, long BadRows, IReadOnlyList<BadRow> First);
