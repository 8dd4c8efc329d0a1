using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Feria.Plugins.Source.Compiling;

/// <summary>The only type that touches the compiler: whoever does not use it does not load it.</summary>
internal static class CSharpCompiler
{
    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        deterministic: true,
        nullableContextOptions: NullableContextOptions.Enable);

    private static readonly CSharpParseOptions Parsing = new(
        LanguageVersion.CSharp14, DocumentationMode.Parse);

    // Reading the framework's two hundred assemblies once serves all files of a process.
    private static readonly Lazy<MetadataReference[]> Platform = new(() =>
        [.. ReferenceSet.With([]).Platform.Select(path => MetadataReference.CreateFromFile(path))]);

    internal static CompiledFile Compile(PluginFile file, IEnumerable<string> usings, ReferenceSet references)
    {
        SourceText text = SourceText.From(file.Content.ToArray(), file.Content.Length, Encoding.UTF8, canBeEmbedded: true);
        return Nesting.Error(text) is { } tooDeep
            ? new CompiledFile(default, default, [tooDeep])
            : Compile(Path.GetFileName(file.Path), text, usings, references);
    }

    private static CompiledFile Compile(string name, SourceText text, IEnumerable<string> usings, ReferenceSet references)
    {
        // The name alone, not the path: equal files have equal compiled forms wherever they lie.
        SyntaxTree tree = CSharpSyntaxTree.ParseText(text, Parsing, name);
        if (Directives.Errors(tree) is { Count: > 0 } refused)
        {
            return new CompiledFile(default, default, refused);
        }

        SyntaxTree global = CSharpSyntaxTree.ParseText(
            string.Concat(usings.Select(used => $"global using {used};\n")), Parsing, "(usings)", Encoding.UTF8);
        CSharpCompilation compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(name) + ".plugin",
            [tree, global],
            [.. Platform.Value, .. references.Extra.Select(path => MetadataReference.CreateFromFile(path))],
            Options);
        using MemoryStream assembly = new();
        using MemoryStream documentation = new();
        EmitResult result = compilation.Emit(
            assembly, xmlDocumentationStream: documentation, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        return result.Success
            ? new CompiledFile(assembly.ToArray(), documentation.ToArray(), [])
            : new CompiledFile(default, default, [.. result.Diagnostics.Where(IsError).Select(Error)]);
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static PluginSourceError Error(Diagnostic diagnostic)
    {
        LinePosition start = diagnostic.Location.GetLineSpan().StartLinePosition;
        bool hasPlace = diagnostic.Location.IsInSource;
        return new PluginSourceError(
            "",
            hasPlace ? start.Line + 1 : 0,
            hasPlace ? start.Character + 1 : 0,
            diagnostic.Id,
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }
}
