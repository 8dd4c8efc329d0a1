using Feria.Plugins.Generator.Model;

namespace Feria.Plugins.Generator.Rules;

/// <summary>The rules for a type whose functions are not static.</summary>
internal static class InstanceRules
{
    /// <summary>Whether the package can make an instance of it.</summary>
    internal static bool CanBeMade(INamedTypeSymbol type)
        => type is { TypeKind: TypeKind.Class, IsAbstract: false }
            && Constructor(type) is { } constructor
            && constructor.Parameters.All(parameter => parameter.RefKind == RefKind.None && !FunctionRules.IsUnboxable(parameter.Type))
            && (Contract.Find(constructor, "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute") is not null || !HasRequiredMembers(type));

    /// <summary>The one constructor that code of the same assembly can call; null when there is none, or more than one.</summary>
    internal static IMethodSymbol? Constructor(INamedTypeSymbol type)
    {
        IMethodSymbol[] accessible = [.. type.InstanceConstructors.Where(constructor => constructor.DeclaredAccessibility
            is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal)];
        return accessible.Length == 1 ? accessible[0] : null;
    }

    private static bool HasRequiredMembers(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (at.GetMembers().Any(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }))
            {
                return true;
            }
        }

        return false;
    }
}
