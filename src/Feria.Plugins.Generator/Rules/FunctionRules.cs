using Feria.Plugins.Generator.Model;

namespace Feria.Plugins.Generator.Rules;

/// <summary>The rules that a method can keep or break by itself.</summary>
internal static class FunctionRules
{
    private const int MostParameters = 16;

    /// <summary>The first rule that a method breaks, or null.</summary>
    internal static DiagnosticDescriptor? Broken(IMethodSymbol method)
        => IsGeneric(method) ? Diagnostics.NotGeneric
        : !IsAccessible(method) ? Diagnostics.Accessible
        : ByReference(method) is not null ? Diagnostics.ByValue
        : method.Parameters.Count(parameter => !Parameters.IsFilled(parameter)) > MostParameters ? Diagnostics.FewParameters
        : !method.IsStatic && !InstanceRules.CanBeMade(method.ContainingType) ? Diagnostics.Instance
        : method.Parameters.Any(parameter => Parameters.IsOptions(parameter) && !Parameters.IsFilled(parameter)) ? Diagnostics.ForeignOptions
        : PlaceRules.Broken(method);

    /// <summary>The parameter, or the result, that is not passed by value; null when there is none.</summary>
    internal static string? ByReference(IMethodSymbol method)
    {
        if (method.RefKind != RefKind.None || IsUnboxable(method.ReturnType))
        {
            return "its result";
        }

        return method.Parameters.FirstOrDefault(parameter => parameter.RefKind != RefKind.None || IsUnboxable(parameter.Type))?.Name;
    }

    internal static bool IsName(string name) => name.Length > 0 && !name.Any(char.IsControl);

    internal static bool IsUnboxable(ITypeSymbol type) => type.IsRefLikeType || type is IPointerTypeSymbol or IFunctionPointerTypeSymbol;

    private static bool IsGeneric(IMethodSymbol method)
    {
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.IsGenericType)
            {
                return true;
            }
        }

        return method.IsGenericMethod;
    }

    private static bool IsAccessible(ISymbol symbol)
    {
        for (ISymbol? at = symbol; at is IMethodSymbol or INamedTypeSymbol; at = at.ContainingType)
        {
            if (at.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal
                || at is INamedTypeSymbol { IsFileLocal: true })
            {
                return false;
            }
        }

        return true;
    }
}
