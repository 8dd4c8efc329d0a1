namespace Feria.Caching.Generator.Model;

/// <summary>The type that a cached method is in.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Code">The type as code, with its type parameters.</param>
/// <param name="Headers">How it and the types around it are opened once more as partial ones, from the outside in.</param>
/// <param name="Parameters">Their type parameters, from the outside in.</param>
/// <param name="Constraints">What is demanded of these.</param>
/// <param name="Reflected">The name by which the runtime knows a static class, which no parameter can have as its type; else null.</param>
internal sealed record TypeModel(
    string Namespace, string Code, EquatableArray<string> Headers, EquatableArray<string> Parameters, string Constraints, string? Reflected)
{
    internal static TypeModel Of(INamedTypeSymbol type)
    {
        List<INamedTypeSymbol> chain = [];
        for (INamedTypeSymbol? at = type; at is not null; at = at.ContainingType)
        {
            chain.Insert(0, at);
        }

        ITypeParameterSymbol[] parameters = [.. chain.SelectMany(at => at.TypeParameters)];
        return new TypeModel(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            Model.Code.Of(type),
            new([.. chain.Select(Header)]),
            new([.. parameters.Select(parameter => Model.Code.Name(parameter.Name))]),
            string.Concat(parameters.Select(Model.Code.Constraints)),
            type.IsStatic ? Reflection(type, chain) : null);
    }

    private static string Header(INamedTypeSymbol type)
    {
        string kind = type switch
        {
            { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
            { IsRecord: true } => "record",
            { TypeKind: TypeKind.Struct } => "struct",
            { TypeKind: TypeKind.Interface } => "interface",
            _ => "class",
        };
        return $"partial {kind} {Model.Code.Name(type.Name)}{Model.Code.Angles(type.TypeParameters.Select(parameter => Model.Code.Name(parameter.Name)))}";
    }

    private static string Reflection(INamedTypeSymbol type, List<INamedTypeSymbol> chain)
    {
        string space = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString() + ".";
        return $"{space}{string.Join("+", chain.Select(at => at.MetadataName))}, {type.ContainingAssembly.Name}";
    }
}
