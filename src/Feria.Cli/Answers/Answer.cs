using System.Text.Json.Serialization.Metadata;

namespace Feria.Cli.Answers;

/// <summary>What a verb found, before any format: items, and how one becomes a row, a JSON object or an event.</summary>
internal sealed record Answer<T>
{
    /// <summary>Gets the name of the items in JSON, for instance <c>holidays</c>.</summary>
    public required string Plural { get; init; }

    public required IReadOnlyList<Column<T>> Columns { get; init; }

    /// <summary>Gets the items; they may be found only as they are asked for, and once.</summary>
    public required IAsyncEnumerable<T> Items { get; init; }

    /// <summary>Gets how an item becomes JSON; asked for by JSON alone, because it loads much.</summary>
    public required Func<JsonTypeInfo<T>> Json { get; init; }

    /// <summary>Gets what JSON says of the question beside the items.</summary>
    public Func<IReadOnlyList<Fact>> Facts { get; init; } = () => [];

    /// <summary>Gets what JSON says behind the items, which is known only when all of them are found.</summary>
    public Func<IReadOnlyList<Fact>> LastFacts { get; init; } = () => [];

    /// <summary>Gets how an item becomes an event; <see langword="null"/> where a calendar makes no sense.</summary>
    public Func<T, DayEvent>? Event { get; init; }

    /// <summary>Gets the name of the whole, for instance of a calendar.</summary>
    public string Title { get; init; } = "Feria";

    /// <summary>Gets the sentence above a table.</summary>
    public string? Heading { get; init; }

    /// <summary>Gets the sentence below a table.</summary>
    public string? Summary { get; init; }

    /// <summary>Gets a value indicating whether csv and tsv begin with the names of the columns.</summary>
    public bool HasHeader { get; init; } = true;

    public IReadOnlyList<Column<T>> PeopleColumns => [.. Columns.Where(c => c.Readers != ColumnReaders.Programs)];

    public IReadOnlyList<Column<T>> DataColumns => [.. Columns.Where(c => c.Readers is ColumnReaders.All or ColumnReaders.Programs)];
}
