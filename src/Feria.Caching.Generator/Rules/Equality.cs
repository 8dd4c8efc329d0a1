namespace Feria.Caching.Generator.Rules;

/// <summary>What can be a key: two that were made apart with the same contents are equal.</summary>
internal static class Equality
{
    // They are equal by what they point at.
    private static readonly ImmutableHashSet<string> ByReference =
    [
        "System.Collections.Immutable.ImmutableArray<T>", "System.Memory<T>", "System.ReadOnlyMemory<T>", "System.ArraySegment<T>",
    ];

    internal static bool IsByValue(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        { TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_String } => true,
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.All(element => IsByValue(element.Type)),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsByValue(nullable.TypeArguments[0]),
        INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named
            => !ByReference.Contains(named.OriginalDefinition.ToDisplayString()) && (named.IsRecord || (named.IsValueType ? IsEquatable(named) : Overrides(named))),
        _ => false,
    };

    // What a structure inherits compares its fields by reflection and boxes both.
    private static bool IsEquatable(INamedTypeSymbol type)
        => type.AllInterfaces.Any(contract => contract.OriginalDefinition.ToDisplayString() == "System.IEquatable<T>"
            && SymbolEqualityComparer.Default.Equals(contract.TypeArguments[0], type));

    private static bool Overrides(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? at = type; at is not null && at.SpecialType != SpecialType.System_Object; at = at.BaseType)
        {
            if (at.GetMembers("Equals").OfType<IMethodSymbol>().Any(method => method is { IsOverride: true, Parameters.Length: 1 }))
            {
                return true;
            }
        }

        return false;
    }
}
