using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Feria.Caching.Generator.Rules;

/// <summary>The rules for calls of cached methods that are intercepted.</summary>
internal static class CallRules
{
    /// <summary>Why a call cannot go through the cache, or null.</summary>
    internal static DiagnosticDescriptor? Broken(IInvocationOperation call, IAssemblySymbol assembly)
        => !SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition.ContainingAssembly, assembly) ? Diagnostics.OtherAssembly

            // The interceptor would call the method on the instance itself, which could be the very caller.
            : call.Instance is IInstanceReferenceOperation { Syntax: BaseExpressionSyntax } ? Diagnostics.BaseCall
            : IsInExpressionTree(call) ? Diagnostics.ExpressionTree
            : null;

    internal static bool IsInExpressionTree(IOperation operation)
    {
        for (IOperation? at = operation; at is not null; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation { Parent.Type: INamedTypeSymbol type }
                && type.OriginalDefinition.ToDisplayString() == "System.Linq.Expressions.Expression<TDelegate>")
            {
                return true;
            }
        }

        return false;
    }
}
