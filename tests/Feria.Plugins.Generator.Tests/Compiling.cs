using System.Collections.Immutable;
using Feria.Plugins.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Feria.Plugins.Generator.Tests;

/// <summary>Compiles sources as a project with the generator and the analyzer does.</summary>
internal static class Compiling
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14, DocumentationMode.None);

    private static readonly Lazy<MetadataReference[]> Host = new(() => [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => !Path.GetFileName(path).Contains("Generator", StringComparison.Ordinal))
        .Select(path => MetadataReference.CreateFromFile(path))]);

    internal static CSharpCompilation Source(string name, string source, params MetadataReference[] references) => CSharpCompilation.Create(
        name,
        [CSharpSyntaxTree.ParseText("global using System; global using System.Threading; global using System.Threading.Tasks; global using Feria.Plugins;\n" + source, Parsing)],
        [.. Host.Value, .. references],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));

    internal static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new PluginGenerator().AsSourceGenerator()],
        parseOptions: Parsing,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>What the generator wrote; the result compiles without a warning.</summary>
    internal static (string Code, CSharpCompilation Compilation) Generated(string name, string source, params MetadataReference[] references)
    {
        Driver().RunGeneratorsAndUpdateCompilation(Source(name, source, references), out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        Assert.Empty(diagnostics);
        Assert.Empty(output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        SyntaxTree? generated = output.SyntaxTrees.Skip(1).SingleOrDefault();
        return (generated?.ToString() ?? "", (CSharpCompilation)output);
    }

    internal static MetadataReference Reference(CSharpCompilation compilation)
    {
        using MemoryStream image = new();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    internal static async Task<ImmutableArray<Diagnostic>> Analyzed(string source, params MetadataReference[] references)
        => await Source("Analyzed", source, references)
            .WithAnalyzers([new PluginAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
}
