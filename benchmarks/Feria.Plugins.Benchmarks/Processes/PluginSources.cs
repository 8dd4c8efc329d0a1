using System.Globalization;
using Feria.Plugins.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Feria.Plugins.Benchmarks.Processes;

/// <summary>Writes and compiles plug-ins by the thousand.</summary>
internal static class PluginSources
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14);

    // What an ordinary plug-in refers to: reading two hundred references for each of a thousand takes minutes.
    private static readonly Lazy<MetadataReference[]> References = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "System.Collections.dll"
                or "System.Threading.dll" or "Feria.Plugins.dll")
            .Select(path => MetadataReference.CreateFromFile(path))]);

    /// <summary>A plug-in of four functions, two of them with labels.</summary>
    internal static string FourFunctions(string name) => $$"""
        /// <summary>The plug-in {{name}}.</summary>
        public static class {{name}}
        {
            [Feria.Plugins.Plugin] public static string Echo(string value) => value;
            [Feria.Plugins.Plugin] public static int Add(int left, int right = 1) => left + right;
            [Feria.Plugins.Plugin(Label = "text")] public static string Join(string left, string right) => left + right;
            [Feria.Plugins.Plugin(Label = "text", Order = 3)] public static double Half(double value) => value / 2;
        }
        """;

    /// <summary>The same of an assembly with a number of plug-ins, in one namespace.</summary>
    internal static IEnumerable<string> Many(string package, int count) => Enumerable.Range(0, count)
        .Select(number => string.Create(CultureInfo.InvariantCulture, $"namespace {package};\n{FourFunctions($"Plugin{number}")}"));

    internal static void Build(string path, IEnumerable<string> sources, bool compiledIn = false)
    {
        Compilation compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            sources.Select(source => CSharpSyntaxTree.ParseText(source, Parsing)),
            References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        if (compiledIn)
        {
            _ = CSharpGeneratorDriver.Create([new PluginGenerator().AsSourceGenerator()], parseOptions: Parsing)
                .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        }

        EmitResult result = compilation.Emit(path);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        }
    }
}
