using System.Reflection;
using Feria.Plugins.Generator.Rules;
using Microsoft.CodeAnalysis;

namespace Feria.Plugins.Generator.Tests;

/// <summary>Misuse is reported where it is written, and the generator writes no code for it.</summary>
public sealed class AnalyzerTests
{
    [Theory]
    [InlineData("FP0001", "public abstract class a { [Plugin] public void Say() { } }")]
    [InlineData("FP0001", "public struct a { [Plugin] public void Say() { } }")]
    [InlineData("FP0001", "public interface a { [Plugin] void Say() { } }")]
    [InlineData("FP0001", "public class a { private a() { } [Plugin] public void Say() { } }")]
    [InlineData("FP0001", "public class a { public a() { } internal a(int x) { } [Plugin] public void Say() { } }")]
    [InlineData("FP0001", "public class a { public a(in int x) { } [Plugin] public void Say() { } }")]
    [InlineData("FP0001", "public class a(ReadOnlySpan<char> x) { public int X { get; } = x.Length; [Plugin] public void Say() { } }")]
    [InlineData("FP0001", "public class a { public required int X { get; init; } [Plugin] public void Say() { } }")]
    [InlineData("FP0002", "public static class a { [Plugin] public static void Say<T>() { } }")]
    [InlineData("FP0002", "public static class a<T> { [Plugin] public static void Say() { } }")]
    [InlineData("FP0002", "public static class a<T> { public static class b { [Plugin] public static void Say() { } } }")]
    [InlineData("FP0003", "public static class a { [Plugin] public static void Say(ref int x) { } }")]
    [InlineData("FP0003", "public static class a { [Plugin] public static void Say(in int x) { } }")]
    [InlineData("FP0003", "public static class a { [Plugin] public static void Say(out int x) => x = 0; }")]
    [InlineData("FP0003", "public static class a { [Plugin] public static unsafe void Say(int* x) { } }")]
    [InlineData("FP0003", "public static class a { [Plugin] public static void Say(ReadOnlySpan<char> x) { } }")]
    [InlineData("FP0003", "public static class a { [Plugin] public static ReadOnlySpan<char> Say() => default; }")]
    [InlineData("FP0004", "public static class a { [Plugin] static void Say() { } }")]
    [InlineData("FP0004", "public static class a { static class b { [Plugin] public static void Say() { } } }")]
    [InlineData("FP0004", "public class a { [Plugin] protected static void Say() { } }")]
    [InlineData("FP0004", "file static class a { [Plugin] public static void Say() { } }")]
    [InlineData("FP0005", "public static class a { [Plugin] public static void Say() { } [Plugin] public static void Say(int x) { } }")]
    [InlineData("FP0006", "[PluginName(\"b\")] public static class a { [Plugin] public static void Say() { } } public static class b { [Plugin] public static void Say() { } }")]
    [InlineData("FP0007", "public static class a { [Plugin] public static void Say(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n, int o, int p, int q) { } }")]
    [InlineData("FP0008", "[PluginName(\"\")] public static class a { [Plugin] public static void Say() { } }")]
    [InlineData("FP0008", "[PluginName(\"a\\tb\")] public static class a { [Plugin] public static void Say() { } }")]
    [InlineData("FP0009", "public static class a { [Plugin(Wraps = true)] public static void Say() { } }")]
    [InlineData("FP0009", "public static class a { [Plugin(Before = [\"b\"])] public static void Say() { } }")]
    [InlineData("FP0009", "public static class a { [Plugin(Label = null, After = new[] { \"b\" })] public static void Say() { } }")]
    [InlineData("FP0010", "public static class a { [Plugin(Label = \"x\", Before = [\"a\"])] public static void Say() { } }")]
    [InlineData("FP0010", "[PluginName(\"c\")] public static class a { [Plugin(Label = \"x\", After = [\"b\", \"c\"])] public static void Say() { } }")]
    [InlineData("FP0010", "public static class a { [Plugin(Label = \"x\", Before = [\"b\"], After = [\"b\"])] public static void Say() { } }")]
    public async Task Analyze_Misuse_IsReported(string id, string source)
    {
        Diagnostic diagnostic = Assert.Single(await Compiling.Analyzed(source));

        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.DoesNotContain("{", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        if (id is not ("FP0005" or "FP0006"))
        {
            Assert.Empty(Compiling.Generated("My", source).Code);
        }
    }

    [Theory]
    [InlineData("public static class a { [Plugin] public static void Say() { } public static void Say(int x) { } }")]
    [InlineData("namespace One { public static class a { [Plugin] public static void Say() { } } } namespace Two { public static class a { [Plugin] public static void Say() { } } }")]
    [InlineData("internal static class a { [Plugin] internal static Task<int> Say(int x, CancellationToken y) => Task.FromResult(x); }")]
    [InlineData("public static class a { [Plugin(Label = \"x\", Before = [\"b\"], After = [\"c\", \"d\"], Wraps = true)] public static void Say() { } }")]
    [InlineData("public static class a { [Plugin(Before = [], After = new string[0], Wraps = false)] public static void Say() { } }")]
    [InlineData("public class a { void Say(ref int x) { } }")]
    [InlineData("public class a(TimeProvider x) { private a() : this(x: null!) { } [Plugin] public object Say() => x; }")]
    [InlineData("public class a { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public a() { } public required int X { get; init; } [Plugin] public void Say() { } }")]
    [InlineData("public static class a { [Plugin] public static int Say(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n, int o, int p, [PluginService] TimeProvider q) => 0; }")]
    public async Task Analyze_ProperUse_IsNot(string source) => Assert.Empty(await Compiling.Analyzed(source));

    [Fact]
    public async Task Analyze_OptionsOfAnotherAssembly_HaveToBeMarked()
    {
        MetadataReference other = Compiling.Reference(Compiling.Source("Other", "[PluginOptions] public sealed class OtherOptions;"));

        Assert.Equal("FP0011", Assert.Single(await Compiling.Analyzed("public static class a { [Plugin] public static void Say(OtherOptions x) { } }", other)).Id);
        Assert.Empty(await Compiling.Analyzed("public static class a { [Plugin] public static void Say([PluginService] OtherOptions x) { } }", other));
    }

    [Fact]
    public async Task Documentation_EveryCode_HasItsHeading()
    {
        string root = typeof(AnalyzerTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        string[] lines = await File.ReadAllLinesAsync(Path.Combine(root, "docs", "plugins-diagnostics.md"), TestContext.Current.CancellationToken);

        foreach (string code in new PluginAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).Append("FP1001"))
        {
            Assert.Contains(lines, line => line.StartsWith($"## {code}: ", StringComparison.Ordinal));
        }
    }
}
