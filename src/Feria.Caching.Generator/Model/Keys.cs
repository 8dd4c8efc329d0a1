namespace Feria.Caching.Generator.Model;

/// <summary>What of the arguments makes the key.</summary>
internal static class Keys
{
    internal static bool IsPart(IMethodSymbol method, IParameterSymbol parameter)
        => !Contract.IsToken(parameter)
            && (method.Parameters.Any(other => Contract.Has(other, Contract.CacheKey))
                ? Contract.Has(parameter, Contract.CacheKey)
                : !Contract.Has(parameter, Contract.NotKey));

    /// <summary>The method that makes a part of the key from an argument; null where none is named, or it is not there.</summary>
    internal static IMethodSymbol? Maker(IMethodSymbol method, IParameterSymbol parameter)
        => Contract.Value(Contract.Find(parameter, Contract.CacheKey), "By") is string name
            ? method.ContainingType.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(maker =>
                maker is { IsStatic: true, IsGenericMethod: false, ReturnsVoid: false, Parameters.Length: 1 }
                    && maker.Parameters[0].RefKind == RefKind.None
                    && SymbolEqualityComparer.Default.Equals(maker.Parameters[0].Type, parameter.Type))
            : null;

    /// <summary>The type of a parameter's part of the key.</summary>
    internal static ITypeSymbol Type(IMethodSymbol method, IParameterSymbol parameter) => Maker(method, parameter)?.ReturnType ?? parameter.Type;

    internal static ParameterModel Parameter(IMethodSymbol method, IParameterSymbol parameter)
    {
        string name = Code.Name(parameter.Name);
        string modifier = parameter.IsParams ? "params " : method.IsExtensionMethod && parameter.Ordinal == 0 ? "this " : "";
        ITypeSymbol type = Type(method, parameter);
        string key = Maker(method, parameter) is { } maker ? $"{Code.Of(method.ContainingType)}.{Code.Name(maker.Name)}({name})" : name;
        return new ParameterModel(
            modifier,
            $"{Code.Of(parameter.Type)} {name}",
            name,
            Contract.IsToken(parameter),
            IsPart(method, parameter) ? key : null,
            Code.Of(type),
            MayBeNull(type));
    }

    private static bool MayBeNull(ITypeSymbol type)
        => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            || (type is ITypeParameterSymbol parameter
                ? type.NullableAnnotation == NullableAnnotation.Annotated || !(parameter.HasValueTypeConstraint || parameter.HasUnmanagedTypeConstraint || parameter.HasNotNullConstraint
                    || (parameter.HasReferenceTypeConstraint && parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.NotAnnotated))
                : type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated);
}
