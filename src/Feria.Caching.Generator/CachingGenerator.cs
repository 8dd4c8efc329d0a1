using Feria.Caching.Generator.Model;
using Feria.Caching.Generator.Writing;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Feria.Caching.Generator;

/// <summary>Writes the caches of <c>[Cached]</c> methods, and intercepts the calls of those that have a body.</summary>
[Generator]
public sealed class CachingGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<MethodModel> methods = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                Contract.Cached,
                static (node, _) => node is MethodDeclarationSyntax,
                static (found, cancellation) => Methods.Of((IMethodSymbol)found.TargetSymbol, cancellation))
            .Where(static method => method is not null)!;
        IncrementalValuesProvider<CallModel> calls = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => node is InvocationExpressionSyntax, Calls.Of)
            .Where(static call => call is not null)!;

        context.RegisterSourceOutput(methods, static (output, method) => output.AddSource($"{method.Unique}.g.cs", MethodWriter.Write(method)));
        context.RegisterSourceOutput(
            Equatable(methods.Where(static method => !method.IsPartial)).Combine(Equatable(calls)),
            static (output, models) =>
            {
                if (InterceptorWriter.Write(models.Left, models.Right) is { } source)
                {
                    output.AddSource("Interceptors.g.cs", source);
                }
            });
    }

    private static IncrementalValueProvider<EquatableArray<T>> Equatable<T>(IncrementalValuesProvider<T> values)
        where T : IEquatable<T>
        => values.Collect().Select(static (all, _) => new EquatableArray<T>(all));
}
