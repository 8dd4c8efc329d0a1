using Feria.Caching.Generator.Rules;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Feria.Caching.Generator.Model;

/// <summary>Makes the model of a cached method.</summary>
internal static class Methods
{
    /// <summary>The model, or null when the method breaks a rule; the analyzer says which.</summary>
    internal static MethodModel? Of(IMethodSymbol symbol, CancellationToken cancellation)
    {
        IMethodSymbol method = Contract.Declared(symbol);
        AttributeData mark = Contract.Find(method, Contract.Cached)!;
        if (MethodRules.Broken(method, mark, cancellation).Any())
        {
            return null;
        }

        bool isPartial = Contract.IsPartial(method);
        string id = method.GetDocumentationCommentId()!;
        return new MethodModel(
            id,
            Identifier(method, id),
            TypeModel.Of(method.ContainingType),
            Code.Name(method.Name),
            isPartial ? Modifiers(method, cancellation) : null,
            method.IsStatic,
            Accessibilities.IsForAssembly(method.DeclaredAccessibility),
            Store(method, isPartial),
            new([.. method.TypeParameters.Select(parameter => Code.Name(parameter.Name))]),
            string.Concat(method.TypeParameters.Select(Code.Constraints)),
            new([.. method.Parameters.Select(parameter => Keys.Parameter(method, parameter))]),
            ResultModel.Of(method.ReturnType),
            OptionsModel.Of(mark),
            Contract.Value(mark, "Clock") as string,
            Contract.Value(mark, "Advise") is true,
            Contract.Value(mark, "CountsHits") is true,
            Contract.Handle(method, mark));
    }

    private static StoreKind Store(IMethodSymbol method, bool isPartial)
        => method.IsStatic ? StoreKind.Static

            // A field of a record is part of its equality, and a type of a generic method has no place in the instance.
            : !isPartial || method.IsGenericMethod || method.ContainingType.IsRecord ? StoreKind.Table
            : StoreKind.Field;

    private static string Modifiers(IMethodSymbol method, CancellationToken cancellation)
    {
        MethodDeclarationSyntax syntax = (MethodDeclarationSyntax)method.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        return string.Join(" ", syntax.Modifiers.Select(modifier => modifier.Text));
    }

    private static string Identifier(IMethodSymbol method, string id)
    {
        uint hash = 2166136261;
        foreach (char letter in id)
        {
            hash = unchecked((hash ^ letter) * 16777619);
        }

        return $"{method.ContainingType.Name}_{method.Name}_{hash:x8}";
    }
}
