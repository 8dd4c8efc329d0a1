using Feria.Caching.Generator.Model;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Feria.Caching.Generator.Rules;

/// <summary>Reports misuse of <c>[Cached]</c> where it is written, and uses of cached methods that would bypass the cache.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CachedAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Diagnostics.ByValue, Diagnostics.HasValue, Diagnostics.NoIterator, Diagnostics.KeyEquality,
        Diagnostics.KeyMarks, Diagnostics.MethodGroup, Diagnostics.BaseCall, Diagnostics.Option,
        Diagnostics.CoreMissing, Diagnostics.Dispatch, Diagnostics.Reachable, Diagnostics.Place,
        Diagnostics.OneHandle, Diagnostics.OtherAssembly, Diagnostics.ExpressionTree, Diagnostics.Language,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        if (context is null)
        {
            throw new ArgumentNullException(nameof(context));
        }

        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(CheckMethod, SymbolKind.Method);
        context.RegisterSyntaxNodeAction(CheckLocal, SyntaxKind.LocalFunctionStatement, SyntaxKind.ParenthesizedLambdaExpression);
        context.RegisterOperationAction(CheckCall, OperationKind.Invocation);
        context.RegisterOperationAction(CheckReference, OperationKind.MethodReference);
    }

    private static void CheckMethod(SymbolAnalysisContext context)
    {
        IMethodSymbol method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is null && Contract.Find(method, Contract.Cached) is { } mark)
        {
            foreach (Diagnostic broken in MethodRules.Broken(method, mark, context.CancellationToken))
            {
                context.ReportDiagnostic(broken);
            }
        }
    }

    private static void CheckLocal(SyntaxNodeAnalysisContext context)
    {
        ISymbol? symbol = context.Node is LambdaExpressionSyntax
            ? context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken).Symbol
            : context.SemanticModel.GetDeclaredSymbol(context.Node, context.CancellationToken);
        if (symbol is not null && Contract.Has(symbol, Contract.Cached))
        {
            string what = context.Node is LambdaExpressionSyntax ? "a lambda" : "a local function";
            context.ReportDiagnostic(Diagnostic.Create(Diagnostics.Place, symbol.Locations[0], symbol.Name.Length == 0 ? "This" : symbol.Name, what));
        }
    }

    private static void CheckCall(OperationAnalysisContext context)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (IsIntercepted(call.TargetMethod) && CallRules.Broken(call, context.Compilation.Assembly) is { } rule)
        {
            Report(context, rule, call.TargetMethod);
        }
    }

    private static void CheckReference(OperationAnalysisContext context)
    {
        IMethodReferenceOperation reference = (IMethodReferenceOperation)context.Operation;
        if (IsIntercepted(reference.Method) && reference.Parent is not INameOfOperation)
        {
            Report(context, Diagnostics.MethodGroup, reference.Method);
        }
    }

    private static void Report(OperationAnalysisContext context, DiagnosticDescriptor rule, IMethodSymbol method)
        => context.ReportDiagnostic(Diagnostic.Create(
            rule, context.Operation.Syntax.GetLocation(), method.Name, method.ContainingAssembly.Name));

    private static bool IsIntercepted(IMethodSymbol called)
    {
        IMethodSymbol method = Contract.Declared(called);
        return Contract.Has(method, Contract.Cached) && !Contract.IsPartial(method) && !Contract.Has(method, Contract.Everywhere);
    }
}
