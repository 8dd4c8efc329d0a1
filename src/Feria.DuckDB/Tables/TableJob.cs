using Feria.DuckDB.Tables.Expressions;

namespace Feria.DuckDB.Tables;

/// <summary>A file that columns are added to.</summary>
internal sealed record TableJob
{
    /// <summary>Gets the path of the file.</summary>
    public required string Input { get; init; }

    public required TableFormat InputFormat { get; init; }

    /// <summary>Gets the path to write to; a file that is there is replaced as it comes.</summary>
    public required string Output { get; init; }

    public required TableFormat OutputFormat { get; init; }

    /// <summary>Gets the columns to add, each of which may use those before it.</summary>
    public required IReadOnlyList<AddedColumn> Columns { get; init; }

    /// <summary>Gets the path for the bad rows; <see langword="null"/> if nobody wants them.</summary>
    public string? BadRows { get; init; }

    /// <summary>Gets a folder that DuckDB may use for what does not fit into memory.</summary>
    public required string TemporaryFolder { get; init; }

    public required Almanac Almanac { get; init; }

    /// <summary>Gets a reader's label, <c>built-in</c>, or <see langword="null"/> for the usual one.</summary>
    public string? Source { get; init; }

    public required DateOnly Today { get; init; }
}
