namespace Feria.Cli.Tables;

/// <summary>A table for data engines: what it is called, what a row is, and its columns. Its first two are the place's code and the day.</summary>
internal sealed record DataTable<T>(string Name, string Meaning, IReadOnlyList<TableColumn<T>> Columns)
{
    /// <summary>Gets a value indicating whether a place has one row a day at most.</summary>
    public bool IsUniqueByDay { get; init; }

    /// <summary>Gets the name of the column by which rows of a place are looked for beside their day.</summary>
    public string? Indexed { get; init; }
}
