namespace Feria.DuckDB.Vectors;

/// <summary>What a function does with a row that it cannot answer.</summary>
internal enum Strictness
{
    /// <summary>It ends the query with an error.</summary>
    Strict,

    /// <summary>It answers NULL.</summary>
    Try,

    /// <summary>It answers a structure of the value, NULL unless it is only doubtful, and the problem.</summary>
    Checked,
}
