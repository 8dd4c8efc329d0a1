using System.Globalization;
using Feria.Caching.Generator.Rules;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Feria.Caching.Generator.Model;

/// <summary>Finds calls of cached methods.</summary>
internal static class Calls
{
    internal static CallModel? Of(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        InvocationExpressionSyntax call = (InvocationExpressionSyntax)context.Node;
        if (context.SemanticModel.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension } called)
        {
            return null;
        }

        IMethodSymbol method = Contract.Declared(called);
        return Contract.Find(method, Contract.Cached) is { } mark
            && !Contract.IsPartial(method)
            && !MethodRules.Broken(method, mark, cancellation).Any()
            && context.SemanticModel.GetOperation(call, cancellation) is IInvocationOperation operation
            && CallRules.Broken(operation, context.SemanticModel.Compilation.Assembly) is null
            && context.SemanticModel.GetInterceptableLocation(call, cancellation) is { } location
                ? new CallModel(method.GetDocumentationCommentId()!, location.GetInterceptsLocationAttributeSyntax(), called.MethodKind == MethodKind.ReducedExtension, Place(call))
                : null;
    }

    // Without its folder: what is generated is the same wherever it is compiled.
    private static string Place(InvocationExpressionSyntax call)
    {
        FileLinePositionSpan span = call.GetLocation().GetLineSpan();
        return string.Format(
            CultureInfo.InvariantCulture, "{0}({1},{2})", Path.GetFileName(span.Path), span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1);
    }
}
