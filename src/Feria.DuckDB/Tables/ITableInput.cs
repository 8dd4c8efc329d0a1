using DuckDB.NET.Data;
using Feria.DuckDB.Tables.Planning;

namespace Feria.DuckDB.Tables;

/// <summary>Where rows come from.</summary>
internal interface ITableInput : IDisposable
{
    /// <summary>Gets the columns in their order.</summary>
    IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Gets the line break between rows of text.</summary>
    string NewLine { get; }

    /// <summary>Gets the query of the rows: <c>line</c>, <c>problem</c>, and the columns as <c>c0</c>, <c>c1</c> and so on.</summary>
    string Query { get; }

    /// <summary>Gets how many rows there are, once all are read.</summary>
    long Rows { get; }

    /// <summary>How much of the rows has been read, from 0 to 1.</summary>
    double Fraction(DuckDBConnection connection);
}
