namespace Feria.Caching.Generator.Model;

/// <summary>The names this generator knows Feria.Caching by.</summary>
internal static class Contract
{
    internal const string Cached = "Feria.Caching.CachedAttribute";
    internal const string CacheKey = "Feria.Caching.CacheKeyAttribute";
    internal const string NotKey = "Feria.Caching.NotKeyAttribute";
    internal const string Everywhere = "Feria.Caching.Compiled.CachedEverywhereAttribute";

    /// <summary>Where interceptors are; projects name it in InterceptorsNamespaces.</summary>
    internal const string Namespace = "Feria.Caching.Generated";

    /// <summary>What the method behind a partial one is called, after its name.</summary>
    internal const string Core = "Core";

    internal static AttributeData? Find(ISymbol symbol, string attribute)
        => symbol.GetAttributes().FirstOrDefault(data => data.AttributeClass?.ToDisplayString() == attribute);

    internal static bool Has(ISymbol symbol, string attribute) => Find(symbol, attribute) is not null;

    /// <summary>What an attribute says under a name, or null.</summary>
    internal static object? Value(AttributeData? mark, string name)
        => mark?.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;

    internal static bool IsToken(IParameterSymbol parameter) => parameter.Type.ToDisplayString() == "System.Threading.CancellationToken";

    /// <summary>A method as it was declared: of a generic one without types, of an extension with all parameters, of a partial one the declaring part.</summary>
    internal static IMethodSymbol Declared(IMethodSymbol method)
    {
        IMethodSymbol original = (method.ReducedFrom ?? method).OriginalDefinition;
        return original.PartialDefinitionPart ?? original;
    }

    /// <summary>Whether the generator writes the method itself.</summary>
    internal static bool IsPartial(IMethodSymbol declared)
        => declared.IsPartialDefinition && (declared.PartialImplementationPart is not { } body || Has(body, Everywhere));

    /// <summary>The name of the property that gives the cache of a method.</summary>
    internal static string Handle(IMethodSymbol method, AttributeData mark) => Value(mark, "Handle") as string ?? $"{method.Name}Cache";
}
