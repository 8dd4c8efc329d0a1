namespace Feria.Cli.Answers;

/// <summary>A column of an answer.</summary>
/// <param name="Name">The name as csv writes it, lower case with hyphens; a table makes a heading of it.</param>
/// <param name="Cell">The text of an item, or nothing.</param>
/// <param name="Readers">Who gets to see it.</param>
internal sealed record Column<T>(string Name, Func<T, string?> Cell, ColumnReaders Readers = ColumnReaders.All)
{
    /// <summary>Gets a value indicating whether a table leaves the column out when no cell of it says anything.</summary>
    public bool HidesEmpty { get; init; }

    /// <summary>Gets the heading in a table; the name in words unless it is a name of its own.</summary>
    public string Heading { get => field ?? (char.ToUpperInvariant(Name[0]) + Name[1..].Replace('-', ' ')); init; }
}
