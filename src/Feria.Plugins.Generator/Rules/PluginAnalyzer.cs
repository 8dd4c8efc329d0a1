using System.Collections.Concurrent;
using Feria.Plugins.Generator.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Feria.Plugins.Generator.Rules;

/// <summary>Reports misuse of <c>[Plugin]</c> where it is written.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PluginAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Diagnostics.Instance, Diagnostics.NotGeneric, Diagnostics.ByValue, Diagnostics.Accessible,
        Diagnostics.OneFunction, Diagnostics.OnePlugin, Diagnostics.FewParameters, Diagnostics.Name,
        Diagnostics.PlaceNeedsLabel, Diagnostics.PossiblePlace, Diagnostics.ForeignOptions,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        if (context is null)
        {
            throw new ArgumentNullException(nameof(context));
        }

        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            ConcurrentBag<INamedTypeSymbol> plugins = [];
            start.RegisterSymbolAction(symbol => Check(symbol, plugins), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end => CheckNames(end, plugins));
        });
    }

    private static void Check(SymbolAnalysisContext context, ConcurrentBag<INamedTypeSymbol> plugins)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        IMethodSymbol[] functions = [.. type.GetMembers().OfType<IMethodSymbol>()
            .Where(method => Contract.Find(method, Contract.Plugin) is not null)];
        if (functions.Length == 0)
        {
            return;
        }

        plugins.Add(type);
        if (!FunctionRules.IsName(Contract.NameOf(type)))
        {
            Report(Diagnostics.Name, type, type.Name);
        }

        foreach (IMethodSymbol function in functions)
        {
            if (FunctionRules.Broken(function) is { } rule)
            {
                Report(rule, function, function.Name, FunctionRules.ByReference(function) ?? "");
            }
        }

        foreach (IMethodSymbol second in functions.GroupBy(function => function.Name).SelectMany(group => group.Skip(1)))
        {
            Report(Diagnostics.OneFunction, second, second.Name, Contract.NameOf(type));
        }

        void Report(DiagnosticDescriptor rule, ISymbol symbol, params object[] arguments)
            => context.ReportDiagnostic(Diagnostic.Create(rule, symbol.Locations[0], arguments));
    }

    private static void CheckNames(CompilationAnalysisContext context, IEnumerable<INamedTypeSymbol> plugins)
    {
        foreach (IGrouping<(string, string), INamedTypeSymbol> group in plugins.GroupBy(type => (Contract.PackageOf(type), Contract.NameOf(type))))
        {
            INamedTypeSymbol[] types = [.. group.OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal)];
            foreach (INamedTypeSymbol second in types.Skip(1))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Diagnostics.OnePlugin, second.Locations[0], group.Key.Item2, group.Key.Item1, types[0].ToDisplayString()));
            }
        }
    }
}
