using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Feria.Plugins.Generator.Tests;

/// <summary>What the generator writes. That it works when it runs is shown by the tests of Feria.Plugins.</summary>
public sealed class GeneratorTests
{
    private const string Good = """
        namespace My.Plugins;
        public static class reader { [Plugin(Order = 3)] public static string Say() => ""; }
        """;

    [Fact]
    public void Run_NothingToRegister_WritesNothing()
        => Assert.Empty(Compiling.Generated("Nothing", "public static class nothing;").Code);

    [Fact]
    public void Run_Plugin_IndexHasPackageNameAndOrder()
        => Assert.Contains("""Index => "My.Plugins\treader\t3";""", Compiling.Generated("My", Good).Code, StringComparison.Ordinal);

    [Fact]
    public void Run_GlobalNamespace_PackageIsTheAssembly()
        => Assert.Contains(
            """Index => "My.App\treader\t0";""",
            Compiling.Generated("My.App", "public static class reader { [Plugin] public static string Say() => \"\"; }").Code,
            StringComparison.Ordinal);

    [Fact]
    public void Run_PackageNameOfTheAssembly_CountsForAllPluginsAndForNone()
    {
        Assert.Contains(
            """Index => "own\treader\t3\nown";""",
            Compiling.Generated("My", "[assembly: PluginPackageName(\"own\")]\n" + Good).Code,
            StringComparison.Ordinal);
        Assert.Contains(
            """Index => "own";""",
            Compiling.Generated("My", "[assembly: PluginPackageName(\"own\")]").Code,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ReferencedAssemblies_AreChained()
    {
        MetadataReference one = Compiling.Reference(Compiling.Generated("One", Good).Compilation);
        MetadataReference two = Compiling.Reference(Compiling.Generated("Two", "internal static class hidden { [Plugin] internal static void Run() { } }", one).Compilation);

        string code = Compiling.Generated("App", "public static class nothing;", one, two).Code;

        Assert.Contains("CompiledPlugins.Register(new global::Feria.Plugins.Compiled.Tables.Table_One());", code, StringComparison.Ordinal);
        Assert.Contains("CompiledPlugins.Register(new global::Feria.Plugins.Compiled.Tables.Table_Two());", code, StringComparison.Ordinal);
        Assert.DoesNotContain("Table_App", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FormatOfAReferencedAssembly_IsRegistered()
    {
        MetadataReference format = Compiling.Reference(Compiling.Source("Formats", """
            [assembly: PluginFileFormat(typeof(My.Format))]
            namespace My;
            public sealed class Format : PluginFileFormat
            {
                public override string Extension => ".x";
                public override PluginFileReading Read(PluginFile file) => throw new NotSupportedException();
            }
            """));

        Assert.Contains(
            "CompiledFormats.Register(new global::My.Format());",
            Compiling.Generated("App", "public static class nothing;", format).Code,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("void Say()")]
    [InlineData("string Say(string? a, int? b = null, params int[] c)")]
    [InlineData("(int Left, string Right) Say((int, string) a, System.Collections.Generic.List<(int X, int?)> b)")]
    [InlineData("dynamic Say(dynamic a, nint b = 5, object? c = default)")]
    [InlineData("double Say(double a = double.NaN, float b = float.NegativeInfinity, double c = 1e300, decimal d = 1.10m)")]
    [InlineData("char Say(char a = '\\n', string b = \"quote \\\" and \\\\\", long c = long.MinValue, ulong d = ulong.MaxValue, byte e = 255)")]
    [InlineData("DayOfWeek Say(DayOfWeek a = (DayOfWeek)(-3), DayOfWeek? b = DayOfWeek.Friday, DateOnly c = default, bool d = true)")]
    [InlineData("Task Say(CancellationToken a)")]
    [InlineData("Task<Task<int>> Say(CancellationToken a, int b, CancellationToken c = default)")]
    [InlineData("ValueTask<string?> Say()")]
    [InlineData("string @class(string @event = \"\")")]
    [InlineData("int Say(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n, int o, int p)")]
    public void Run_AnySignature_CompilesWithoutAWarning(string signature)
        => Assert.Contains(
            "new(",
            Compiling.Generated("My", $"public static class reader {{ [Plugin] public static {signature} => throw new NotSupportedException(); }}").Code,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("namespace @class.@event { public static class @for { [Plugin] public static void Say() { } } }")]
    [InlineData("public partial class a { public static class b { [Plugin(Label = \"x\\t\\\"\")] public static void Say() { } } }")]
    [InlineData("public struct a { [Plugin] public static void Say() { } }")]
    [InlineData("public class a(TimeProvider @event, IFormatProvider? x = null) { [Plugin] public object Say(int y, [PluginService] TimeProvider @class) => (@event, x, y, @class); }")]
    [InlineData("[PluginOptions] public record struct Opts(int X); public sealed record a(Opts x) { [Plugin] public Task Say(Opts y, CancellationToken z, [PluginService] int i = 3) => Task.CompletedTask; }")]
    [InlineData("public class a { internal a() { } [Plugin] public virtual void Say() { } [Plugin] public static void Tell([PluginService] IFormatProvider activation) { } }")]
    [InlineData("public interface a { [Plugin] public static void Say() { } }")]
    [InlineData("public record a { [Plugin] public static void Say() { } }")]
    [InlineData("internal partial class a { [Plugin] internal static void Say() { } } internal partial class a { [Plugin] internal static void Tell() { } }")]
    [InlineData("[Obsolete] public static class a { [Obsolete(\"no\"), Plugin] public static void Say() { } }")]
    public void Run_AnyDeclaration_CompilesWithoutAWarning(string source)
        => Assert.Contains("new(", Compiling.Generated("My", source).Code, StringComparison.Ordinal);

    [Fact]
    public void Run_PlaceInAHook_IsCarried()
        => Assert.Contains(
            """{ Before = new string[] { "b" }, After = new string[] { "c", "d" }, Wraps = true },""",
            Compiling.Generated("My", "public static class a { [Plugin(Label = \"x\", Before = [\"b\"], After = [\"c\", \"d\"], Wraps = true)] public static void Say() { } }").Code,
            StringComparison.Ordinal);

    [Fact]
    public void Run_AssemblyWithoutDocumentationFile_CommentsAreReadAllTheSame()
    {
        string code = Compiling.Generated("My", """
            /// <summary>The whole.</summary>
            public static class reader
            {
                /// <summary>First "line".</summary>
                /// <remarks>The rest.</remarks>
                [Plugin] public static void Say() { }
            }
            """).Code;

        Assert.Contains("\"The whole.\"", code, StringComparison.Ordinal);
        Assert.Contains("\"First \\\"line\\\".\", \"The rest.\"", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ChangeElsewhere_WritesNothingAnew()
    {
        CSharpCompilation compilation = Compiling.Source("My", Good);
        GeneratorDriver driver = Compiling.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);

        driver = driver.RunGenerators(
            compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("public static class elsewhere;", (CSharpParseOptions)compilation.SyntaxTrees[0].Options, cancellationToken: TestContext.Current.CancellationToken)),
            TestContext.Current.CancellationToken);

        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.All(
            result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.NotEmpty(result.TrackedOutputSteps);
    }
}
