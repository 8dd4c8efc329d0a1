using Feria.Plugins.Generator.Model;
using Feria.Plugins.Generator.Writing;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Feria.Plugins.Generator;

/// <summary>Registers the plug-ins of an assembly, and those of the assemblies it refers to, without reflection.</summary>
[Generator]
public sealed class PluginGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ImmutableArray<FunctionModel>> functions = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                Contract.Plugin,
                static (node, _) => node is MethodDeclarationSyntax,
                static (found, cancellation) => Functions.Of((IMethodSymbol)found.TargetSymbol, found.Attributes[0], cancellation))
            .Where(static function => function is not null)
            .Collect()!;
        IncrementalValueProvider<ReferenceModel> references = context.CompilationProvider
            .Select(static (compilation, _) => References.Of(compilation));
        context.RegisterSourceOutput(
            functions.Select(static (all, _) => new EquatableArray<FunctionModel>(all)).Combine(references),
            static (output, models) =>
            {
                if (RegistrationWriter.Write(models.Left, models.Right) is { } source)
                {
                    output.AddSource("Feria.Plugins.g.cs", source);
                }
            });
    }
}
