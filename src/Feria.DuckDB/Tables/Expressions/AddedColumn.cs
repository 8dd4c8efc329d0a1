namespace Feria.DuckDB.Tables.Expressions;

/// <summary>A column to be added: <c>due = add(created, 10, DE-BY)</c>.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Call">What it holds.</param>
/// <param name="Source">How it was written.</param>
internal sealed record AddedColumn(string Name, ExpressionNode Call, string Source);
