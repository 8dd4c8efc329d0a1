namespace Feria.Caching.Generator.Model;

/// <summary>What code of the same assembly can reach.</summary>
internal static class Accessibilities
{
    internal static bool IsForAssembly(Accessibility accessibility)
        => accessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    /// <summary>Whether a type can be named in another file of the assembly, with all that it is made of.</summary>
    internal static bool IsForAssembly(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsForAssembly(array.ElementType),
        INamedTypeSymbol named => IsReachable(named) && named.TypeArguments.All(IsForAssembly),
        _ => true,
    };

    private static bool IsReachable(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.ContainingType)
        {
            if (at.IsFileLocal || (at.DeclaredAccessibility != Accessibility.NotApplicable && !IsForAssembly(at.DeclaredAccessibility)))
            {
                return false;
            }
        }

        return true;
    }
}
