using System.Collections.Immutable;
using Feria.Caching.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Feria.Caching.Generator.Tests;

/// <summary>Compiles sources as a project with the package does.</summary>
internal static class Compiling
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; "
        + "global using System.Threading.Tasks; global using Feria.Caching;";

    // The property InterceptorsNamespaces of the package's props file reaches the compiler as a feature.
    private static readonly CSharpParseOptions Parsing = new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.None)
        .WithFeatures([new("InterceptorsNamespaces", "Feria.Caching.Generated")]);

    private static readonly Lazy<MetadataReference[]> Host = new(() => [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => !Path.GetFileName(path).Contains("Generator", StringComparison.Ordinal))
        .Select(path => MetadataReference.CreateFromFile(path))]);

    internal static CSharpCompilation Source(string name, string source, LanguageVersion? version, params MetadataReference[] references)
    {
        CSharpParseOptions parsing = Parsing.WithLanguageVersion(version ?? LanguageVersion.CSharp14);
        return CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(Usings, parsing, "Usings.cs"), CSharpSyntaxTree.ParseText(source, parsing, $"{name}.cs", System.Text.Encoding.UTF8)],
            [.. Host.Value, .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
    }

    internal static GeneratorDriver Driver(bool tracks = false) => CSharpGeneratorDriver.Create(
        [new CachingGenerator().AsSourceGenerator()],
        parseOptions: Parsing,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracks));

    /// <summary>The compilation with what the generator wrote, which compiles without a warning.</summary>
    internal static CSharpCompilation Complete(string name, string source, params MetadataReference[] references)
    {
        Driver().RunGeneratorsAndUpdateCompilation(Source(name, source, null, references), out Compilation complete, out ImmutableArray<Diagnostic> diagnostics);
        Assert.Empty(diagnostics);
        string[] complaints = [.. complete.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString())];
        Assert.True(complaints.Length == 0, string.Join('\n', complaints) + "\n" + Text(complete));
        return (CSharpCompilation)complete;
    }

    /// <summary>What the generator wrote.</summary>
    internal static string Text(Compilation complete)
        => string.Concat(complete.SyntaxTrees.Skip(2).Select(tree => $"==> {Path.GetFileName(tree.FilePath)}\n{tree}\n"));

    internal static MetadataReference Reference(CSharpCompilation compilation)
    {
        using MemoryStream image = new();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    /// <summary>What the analyzer says of a project in which the generator has run.</summary>
    internal static async Task<ImmutableArray<Diagnostic>> Analyzed(string source, LanguageVersion? version = null, params MetadataReference[] references)
    {
        Driver().RunGeneratorsAndUpdateCompilation(Source("Analyzed", source, version, references), out Compilation complete, out _);
        return await complete.WithAnalyzers([new CachedAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
