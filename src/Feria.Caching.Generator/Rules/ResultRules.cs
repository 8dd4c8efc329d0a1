using Feria.Caching.Generator.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Feria.Caching.Generator.Rules;

/// <summary>The rules for what a cached method gives.</summary>
internal static class ResultRules
{
    internal static Diagnostic? Broken(IMethodSymbol method, CancellationToken cancellation)
    {
        string type = method.ReturnType.OriginalDefinition.ToDisplayString();
        if (method.ReturnsVoid || type is "System.Threading.Tasks.Task" or "System.Threading.Tasks.ValueTask")
        {
            return MethodRules.Report(Diagnostics.HasValue, method, method.ReturnType.ToDisplayString());
        }

        ITypeSymbol value = ResultModel.Of(method.ReturnType).Kind == ResultKind.Value
            ? method.ReturnType
            : ((INamedTypeSymbol)method.ReturnType).TypeArguments[0];
        return IsUsedUp(value) || Yields(Contract.IsPartial(method) ? MethodRules.Core(method)! : method, cancellation)
            ? MethodRules.Report(Diagnostics.NoIterator, method, method.ReturnType.ToDisplayString())
            : null;
    }

    private static bool IsUsedUp(ITypeSymbol type) => type.OriginalDefinition.ToDisplayString()
        is "System.Collections.Generic.IAsyncEnumerable<T>" or "System.Collections.Generic.IAsyncEnumerator<T>"
        or "System.Collections.Generic.IEnumerator<T>" or "System.Collections.IEnumerator";

    private static bool Yields(IMethodSymbol method, CancellationToken cancellation)
        => method.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellation)
            .DescendantNodes(static node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
            .Any(static node => node is YieldStatementSyntax));
}
