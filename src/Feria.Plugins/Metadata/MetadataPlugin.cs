namespace Feria.Plugins.Metadata;

/// <summary>A plug-in as the metadata of an assembly shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DocId">The id of its type in a documentation file.</param>
/// <param name="Functions">Its functions in the order of their declaration.</param>
internal sealed record MetadataPlugin(string Name, string DocId, IReadOnlyList<MetadataFunction> Functions)
{
    /// <summary>Why it cannot be used, or null: one bad function spoils the plug-in, so that it is there whole or not at all.</summary>
    internal string? Problem => Functions.Select(function => function.Problem).FirstOrDefault(problem => problem is not null)
        ?? Functions.GroupBy(function => function.Name, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => $"it has {group.Count()} functions named '{group.Key}'.")
            .FirstOrDefault()
        ?? Functions.Select(PlaceProblem).FirstOrDefault(problem => problem is not null);

    private string? PlaceProblem(MetadataFunction function)
        => function.Place.Problem(Name, function.Label) is { } problem ? $"function '{function.Name}' {problem}." : null;
}
