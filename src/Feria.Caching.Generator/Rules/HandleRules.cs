using Feria.Caching.Generator.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace Feria.Caching.Generator.Rules;

/// <summary>The rules for the name of a method's cache.</summary>
internal static class HandleRules
{
    internal static Diagnostic? Broken(IMethodSymbol method, AttributeData mark)
    {
        string handle = Contract.Handle(method, mark);
        if (!SyntaxFacts.IsValidIdentifier(handle))
        {
            return MethodRules.Report(Diagnostics.Option, method, "Handle", Code.Text(handle), "it has to be a name that a property can have");
        }

        bool isTaken = method.ContainingType.GetMembers(handle).Any(member => !IsGenerated(member))
            || method.ContainingType.GetMembers().OfType<IMethodSymbol>().Any(other =>
                !SymbolEqualityComparer.Default.Equals(other, method)
                && other.PartialDefinitionPart is null
                && Contract.Find(other, Contract.Cached) is { } mark
                && Contract.Handle(other, mark) == handle
                && Comes(other, method));
        return isTaken ? MethodRules.Report(Diagnostics.OneHandle, method, method.ContainingType.Name, handle) : null;
    }

    // Of two with one name the second is told.
    private static bool Comes(IMethodSymbol first, IMethodSymbol second)
        => string.CompareOrdinal(first.GetDocumentationCommentId(), second.GetDocumentationCommentId()) < 0;

    private static bool IsGenerated(ISymbol member)
        => member.GetAttributes().Any(data => data.AttributeClass?.ToDisplayString() == "System.CodeDom.Compiler.GeneratedCodeAttribute");
}
