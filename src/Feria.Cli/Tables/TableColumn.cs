namespace Feria.Cli.Tables;

/// <summary>A column of a table for data engines.</summary>
/// <param name="Name">The name: lower case with underscores, so that no engine needs quotes.</param>
/// <param name="Type">What the cells are.</param>
/// <param name="Meaning">What it says, in a few words.</param>
/// <param name="Cell">The cell of a row.</param>
internal sealed record TableColumn<T>(string Name, ColumnType Type, string Meaning, Func<T, TableCell> Cell)
{
    /// <summary>Gets a value indicating whether a row may say nothing.</summary>
    public bool IsNullable { get; init; }
}
