using Feria.Caching.Generator.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace Feria.Caching.Generator.Rules;

/// <summary>The rules that a cached method can keep or break by itself.</summary>
internal static class MethodRules
{
    /// <summary>What a method breaks; the rules that another one covers are not asked.</summary>
    internal static IEnumerable<Diagnostic> Broken(IMethodSymbol method, AttributeData mark, CancellationToken cancellation)
    {
        Diagnostic? broken = Where(method, cancellation) ?? Passing(method) ?? ResultRules.Broken(method, cancellation);
        if (broken is not null)
        {
            return [broken];
        }

        IEnumerable<Diagnostic> further = KeyRules.Broken(method).Concat(OptionRules.Broken(method, mark));
        return HandleRules.Broken(method, mark) is { } handle ? further.Append(handle) : further;
    }

    internal static Diagnostic Report(DiagnosticDescriptor rule, ISymbol symbol, params object[] arguments)
        => Diagnostic.Create(rule, symbol.Locations[0], [symbol.Name, .. arguments]);

    internal static bool IsUnboxable(ITypeSymbol type)
        => type.IsRefLikeType || type is IPointerTypeSymbol or IFunctionPointerTypeSymbol or ITypeParameterSymbol { AllowsRefLikeType: true };

    /// <summary>The method that a partial one calls where nothing is remembered.</summary>
    internal static IMethodSymbol? Core(IMethodSymbol method)
        => method.ContainingType.GetMembers(method.Name + Contract.Core).OfType<IMethodSymbol>().FirstOrDefault(core =>
            core.IsStatic == method.IsStatic && core.Arity == method.Arity && Signature(core) == Signature(method));

    // Names of type parameters stand for themselves: the two methods have to use the same.
    private static string Signature(IMethodSymbol method)
        => string.Join(", ", method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType).Select(type => type.ToDisplayString()));

    private static Diagnostic? Where(IMethodSymbol method, CancellationToken cancellation)
    {
        INamedTypeSymbol type = method.ContainingType;
        string? place = type.TypeKind == TypeKind.Interface ? "in an interface"
            : method.MethodKind != MethodKind.Ordinary ? "no ordinary method"
            : type.IsValueType && !method.IsStatic ? "not static and in a structure, of which each copy would have a cache of its own"
            : method.IsAbstract || method.IsExtern ? "without code"
            : null;
        if (place is not null)
        {
            return Report(Diagnostics.Place, method, place);
        }

        if (Contract.IsPartial(method))
        {
            return Core(method) is null
                ? Report(Diagnostics.CoreMissing, method, $"{CoreText(method)}", type.Name)
                : null;
        }

        LanguageVersion? language = (method.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.Options as CSharpParseOptions)?.LanguageVersion;
        return method.IsVirtual || method.IsOverride || Implements(method) ? Report(Diagnostics.Dispatch, method)
            : language < LanguageVersion.CSharp14 ? Report(Diagnostics.Language, method)
            : Unreachable(method) is { } unreachable ? Report(Diagnostics.Reachable, method, unreachable)
            : null;
    }

    private static string CoreText(IMethodSymbol method)
    {
        string core = method.Name + Contract.Core;
        string types = string.Join(", ", method.Parameters.Select(parameter => parameter.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
        return $"{(method.IsStatic ? "static " : "")}{method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} {core}({types})";
    }

    private static bool Implements(IMethodSymbol method)
        => method.ExplicitInterfaceImplementations.Length > 0
            || method.ContainingType.AllInterfaces.SelectMany(contract => contract.GetMembers().OfType<IMethodSymbol>())
                .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    private static string? Unreachable(IMethodSymbol method)
        => !Accessibilities.IsForAssembly(method.ContainingType) ? method.ContainingType.ToDisplayString()
            : method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType)
                .FirstOrDefault(type => !Accessibilities.IsForAssembly(type))?.ToDisplayString()

            // The runtime finds a hidden method by the type of an argument, which a static class cannot be; a generic one has no single name either.
            ?? (!Accessibilities.IsForAssembly(method.DeclaredAccessibility) && method.ContainingType.IsStatic && TypeModel.Of(method.ContainingType).Parameters.Length > 0
                ? method.Name
                : null);

    private static Diagnostic? Passing(IMethodSymbol method)
    {
        string? byReference = method.RefKind != RefKind.None || IsUnboxable(method.ReturnType)
            ? "its result"
            : method.Parameters.FirstOrDefault(parameter => parameter.RefKind != RefKind.None || IsUnboxable(parameter.Type))?.Name;
        return byReference is null ? null : Report(Diagnostics.ByValue, method, byReference);
    }
}
