namespace Feria.DuckDB.Tables.Expressions;

/// <summary>A part of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="At">The column it begins in, from 1.</param>
/// <param name="Text">The word, the text without its quotes, or the name of the verb.</param>
/// <param name="Arguments">Those of a call, else none.</param>
internal sealed record ExpressionNode(NodeKind Kind, int At, string Text, IReadOnlyList<ExpressionNode> Arguments);
