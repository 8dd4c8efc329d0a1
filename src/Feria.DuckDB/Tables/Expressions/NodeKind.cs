namespace Feria.DuckDB.Tables.Expressions;

/// <summary>What a part of an expression is.</summary>
internal enum NodeKind
{
    /// <summary>A bare word: a column, or else a date, a number, a place or another word that the verb knows.</summary>
    Word,

    /// <summary>A column, in double quotes.</summary>
    Column,

    /// <summary>A text, in single quotes.</summary>
    Text,

    /// <summary>A verb with its arguments.</summary>
    Call,
}
