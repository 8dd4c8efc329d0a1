namespace Feria.Cli.Answers;

/// <summary>Who a column is for.</summary>
internal enum ColumnReaders
{
    /// <summary>Tables and data.</summary>
    All,

    /// <summary>Tables alone.</summary>
    People,

    /// <summary>csv and tsv alone.</summary>
    Programs,
}
