namespace Feria.DuckDB.Tables.Planning;

/// <summary>A column that is added.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What its values can serve as.</param>
/// <param name="Type">What DuckDB calls the type of its values.</param>
/// <param name="Step">The step whose value it is.</param>
/// <param name="FirstStep">The first step that was made for it.</param>
internal sealed record PlannedColumn(string Name, ColumnKind Kind, string Type, int Step, int FirstStep);
