using Feria.Caching.Generator;
using Feria.Plugins.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Feria.Docs.Tests;

/// <summary>Compiles a block as a console project would.</summary>
internal static class DocProgram
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    // What the props file of Feria.Caching says, as it reaches the compiler.
    private static readonly CSharpParseOptions Parsing = new CSharpParseOptions(LanguageVersion.CSharp14)
        .WithFeatures([new("InterceptorsNamespaces", "Feria.Caching.Generated")]);

    private static readonly Lazy<MetadataReference[]> References = new(() => [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => !IsOfTheTests(path))
        .Select(path => MetadataReference.CreateFromFile(path))]);

    internal static bool IsOfTheTests(string path) => Path.GetFileName(path) is { } name
        && (name.StartsWith("xunit", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Test", StringComparison.Ordinal)
            || name.Contains(".Tests.", StringComparison.Ordinal)
            || name.Contains(".Generator.", StringComparison.Ordinal));

    /// <summary>Whether the block has statements of its own.</summary>
    internal static bool Runs(DocBlock block) => CSharpSyntaxTree.ParseText(block.Text, Parsing).GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any();

    internal static void Compile(string page, DocBlock block, string target)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(target),
            [
                CSharpSyntaxTree.ParseText(Usings, Parsing),
                CSharpSyntaxTree.ParseText($"#line {block.Line} \"{page}\"\n{block.Text}", Parsing),
            ],
            References.Value,
            new CSharpCompilationOptions(
                Runs(block) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new PluginGenerator().AsSourceGenerator(), new CachingGenerator().AsSourceGenerator()], parseOptions: Parsing)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation complete, out _);
        using FileStream stream = File.Create(target);
        string[] complaints = [.. complete.Emit(stream).Diagnostics
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.ToString())];
        Assert.True(complaints.Length == 0, string.Join('\n', complaints));
    }
}
