using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Feria.Plugins.Tests.Building;

/// <summary>Builds real assemblies for tests.</summary>
internal static class PluginAssembly
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Threading; global using System.Threading.Tasks; global using Feria.Plugins;";

    private static readonly Lazy<MetadataReference[]> Host = new(() => [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => !path.EndsWith("TestPlugins.dll", StringComparison.Ordinal))
        .Select(path => MetadataReference.CreateFromFile(path))]);

    /// <summary>Compiles sources to an assembly that is named like its file, with its documentation beside it.</summary>
    internal static string Build(string path, IEnumerable<string> sources, params string[] references)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        CSharpCompilation compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            sources.Prepend(Usings).Select((source, at) =>
                CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Parse), $"{at}.cs")),
            [.. Host.Value, .. references.Select(reference => MetadataReference.CreateFromFile(reference))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        using MemoryStream assembly = new();
        using MemoryStream documentation = new();
        EmitResult result = compilation.Emit(assembly, xmlDocumentationStream: documentation);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        File.WriteAllBytes(path, assembly.ToArray());
        File.WriteAllBytes(Path.ChangeExtension(path, ".xml"), documentation.ToArray());
        return path;
    }

    internal static string Build(string path, string source, params string[] references) => Build(path, [source], references);

    /// <summary>A plug-in named <paramref name="plugin"/> whose only function, Say, returns a text.</summary>
    internal static string Saying(string plugin, string text)
        => $$"""public static class {{plugin}} { [Plugin] public static string Say() => "{{text}}"; }""";
}
