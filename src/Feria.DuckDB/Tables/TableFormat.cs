namespace Feria.DuckDB.Tables;

/// <summary>How a table lies in a file.</summary>
internal enum TableFormat
{
    /// <summary>Text with commas between the fields.</summary>
    Csv,

    /// <summary>Text with tabs between the fields.</summary>
    Tsv,

    /// <summary>Parquet.</summary>
    Parquet,
}
