using System.Diagnostics.CodeAnalysis;

namespace Feria.DuckDB.Tables.Expressions;

/// <summary>Something is wrong in an expression, in a column of it; caught where the whole expression is known.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It makes no sense without a column.")]
[SuppressMessage("Design", "CA1064", Justification = "It never leaves parser and planner, who make a result of it.")]
internal sealed class ExpressionException(int at, string message, IReadOnlyList<string> suggestions) : Exception(message)
{
    /// <summary>The error of the whole expression.</summary>
    public ParseError Of(string source) => new($"'{source}', column {at}: {Message}") { Suggestions = suggestions };
}
