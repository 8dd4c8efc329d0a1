namespace Feria.Plugins.Metadata;

/// <summary>A plug-in as the metadata of an assembly shows it.</summary>
/// <remarks>Safe for any number of threads.</remarks>
internal sealed class MetadataPlugin
{
    private readonly Lazy<IReadOnlyList<MetadataFunction>> _functions;

    /// <param name="name">Its name.</param>
    /// <param name="docId">The id of its type in a documentation file.</param>
    /// <param name="functions">Its functions in the order of their declaration.</param>
    internal MetadataPlugin(string name, string docId, IReadOnlyList<MetadataFunction> functions)
    {
        Name = name;
        DocId = docId;
        HasFunctions = functions.Count > 0;
        Order = (functions.FirstOrDefault(function => function.Label is null) ?? (functions.Count > 0 ? functions[0] : null))?.Order ?? 0;
        Problem = FunctionsProblem(name, functions);
        _functions = new(functions);
    }

    /// <summary>One of which enough is known for a listing; its functions are had when they are asked for.</summary>
    internal MetadataPlugin(string name, string docId, int order, string? problem, Func<IReadOnlyList<MetadataFunction>> functions)
    {
        Name = name;
        DocId = docId;
        HasFunctions = true;
        Order = order;
        Problem = problem;
        _functions = new(functions);
    }

    internal string Name { get; }

    internal string DocId { get; }

    internal bool HasFunctions { get; }

    /// <summary>The order of the default function, or of the first one when all have labels.</summary>
    internal int Order { get; }

    /// <summary>Why it cannot be used, or null: one bad function spoils the plug-in, so that it is there whole or not at all.</summary>
    internal string? Problem { get; }

    internal IReadOnlyList<MetadataFunction> Functions => _functions.Value;

    private static string? FunctionsProblem(string plugin, IReadOnlyList<MetadataFunction> functions)
        => functions.Select(function => function.Problem).FirstOrDefault(problem => problem is not null)
        ?? NameProblem(functions)
        ?? functions.Select(function => PlaceProblem(plugin, function)).FirstOrDefault(problem => problem is not null);

    private static string? NameProblem(IReadOnlyList<MetadataFunction> functions)
    {
        // Groups are for the message; a listing of a thousand plug-ins asks of each whether there is one to write.
        HashSet<string> names = new(StringComparer.Ordinal);
        return functions.All(function => names.Add(function.Name)) ? null : functions
            .GroupBy(function => function.Name, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => $"it has {group.Count()} functions named '{group.Key}'.")
            .First();
    }

    private static string? PlaceProblem(string plugin, MetadataFunction function)
        => function.Place.Problem(plugin, function.Label) is { } problem ? $"function '{function.Name}' {problem}." : null;
}
