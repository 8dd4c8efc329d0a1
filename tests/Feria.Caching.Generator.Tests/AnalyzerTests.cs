using System.Globalization;
using Feria.Caching.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Feria.Caching.Generator.Tests;

/// <summary>Misuse is reported where it is written, and no code is written for it.</summary>
public sealed class AnalyzerTests
{
    [Theory]
    [InlineData("FC0001", "class a { [Cached] int M(ref int x) => x; }")]
    [InlineData("FC0001", "class a { [Cached] int M(in int x) => x; }")]
    [InlineData("FC0001", "class a { [Cached] int M(out int x) => x = 0; }")]
    [InlineData("FC0001", "class a { [Cached] unsafe int M(int* x) => 0; }")]
    [InlineData("FC0001", "class a { [Cached] int M(ReadOnlySpan<char> x) => 0; }")]
    [InlineData("FC0001", "class a { [Cached] ReadOnlySpan<char> M(string x) => x; }")]
    [InlineData("FC0001", "class a { int _x; [Cached] ref int M() => ref _x; }")]
    [InlineData("FC0001", "class a { [Cached] int M<T>(T x) where T : allows ref struct => 0; }")]
    [InlineData("FC0002", "class a { [Cached] void M(int x) { } }")]
    [InlineData("FC0002", "class a { [Cached] Task M(int x) => Task.CompletedTask; }")]
    [InlineData("FC0002", "class a { [Cached] async ValueTask M(int x) => await Task.Yield(); }")]
    [InlineData("FC0003", "class a { [Cached] IEnumerable<int> M(int x) { yield return x; } }")]
    [InlineData("FC0003", "class a { [Cached] IAsyncEnumerable<int> M(int x) => null!; }")]
    [InlineData("FC0003", "class a { [Cached] Task<IEnumerator<int>> M(int x) => null!; }")]
    [InlineData("FC0003", "partial class a { [Cached] public partial IEnumerable<int> M(int x); IEnumerable<int> MCore(int x) { yield return x; } }")]
    [InlineData("FC0004", "class a { [Cached] int M(int[] x) => 0; }")]
    [InlineData("FC0004", "class a { [Cached] int M(IReadOnlyList<int> x) => 0; }")]
    [InlineData("FC0004", "class a { [Cached] int M(object x) => 0; }")]
    [InlineData("FC0004", "class b; class a { [Cached] int M(int x, b y) => 0; }")]
    [InlineData("FC0004", "struct b; class a { [Cached] int M(b y) => 0; }")]
    [InlineData("FC0004", "class a { [Cached] int M((int, int[]) x) => 0; }")]
    [InlineData("FC0004", "class a { [Cached] int M(Func<int> x) => 0; }")]
    [InlineData("FC0004", "class a { [Cached] int M(ReadOnlyMemory<char> x) => 0; }")]
    [InlineData("FC0005", "class a { [Cached] int M([CacheKey] int x, [NotKey] int y) => 0; }")]
    [InlineData("FC0005", "class a { [Cached] int M(int x, [CacheKey] CancellationToken y) => 0; }")]
    [InlineData("FC0005", "class a { [Cached] int M([CacheKey(By = \"Nothing\")] int x) => 0; }")]
    [InlineData("FC0005", "class a { [Cached] int M([CacheKey(By = nameof(K))] int x) => 0; static int K(int x) => x; }")]
    [InlineData("FC0006", "class a { [Cached] static int M(int x) => x; IEnumerable<int> X() => new[] { 1 }.Select(M); }")]
    [InlineData("FC0006", "class a { [Cached] int M(int x) => x; Func<int, int> X() => new Func<int, int>(this.M); }")]
    [InlineData("FC0006", "unsafe class a { [Cached] static int M(int x) => x; delegate*<int, int> X() => &M; }")]
    [InlineData("FC0007", "class b { [Cached] protected int M(int x) => x; } class a : b { new int M(int x) => base.M(x); }")]
    [InlineData("FC0008", "class a { [Cached(Ttl = \"ten minutes\")] int M(int x) => x; }")]
    [InlineData("FC0008", "class a { [Cached(Ttl = \"00:00:00\")] int M(int x) => x; }")]
    [InlineData("FC0008", "class a { [Cached(Idle = \"-00:00:01\")] int M(int x) => x; }")]
    [InlineData("FC0008", "class a { [Cached(Ttl = \"1\", StaleOnError = \"1\", RetryAfter = \"soon\")] int M(int x) => x; }")]
    [InlineData("FC0008", "class a { [Cached(MaxSize = 0)] int M(int x) => x; }")]
    [InlineData("FC0008", "class a { [Cached(Ttl = \"1\", RefreshAfter = 1)] int M(int x) => x; }")]
    [InlineData("FC0008", "class a { [Cached(Ttl = \"1\", EarlyExpiry = double.NaN)] int M(int x) => x; }")]
    [InlineData("FC0008", "class a { [Cached(RefreshAfter = 0.5)] int M(int x) => x; }")]
    [InlineData("FC0008", "class a { [Cached(StaleOnError = \"1\", Idle = \"1\")] int M(int x) => x; }")]
    [InlineData("FC0008", "class a { internal TimeProvider Clock => TimeProvider.System; [Cached(Clock = \"Clock\")] static int M(int x) => x; }")]
    [InlineData("FC0008", "class a { TimeProvider Clock => TimeProvider.System; [Cached(Clock = \"Clock\")] int M(int x) => x; }")]
    [InlineData("FC0008", "class a { [Cached(Handle = \"not a name\")] int M(int x) => x; }")]
    [InlineData("FC0009", "partial class a { [Cached] public partial int M(int x); }")]
    [InlineData("FC0009", "partial class a { [Cached] public partial int M(int x); static int MCore(int x) => x; }")]
    [InlineData("FC0009", "partial class a { [Cached] public partial int M(int x); int MCore(string x) => 0; }")]
    [InlineData("FC0010", "class a { [Cached] public virtual int M(int x) => x; }")]
    [InlineData("FC0010", "abstract class b { public abstract int M(int x); } class a : b { [Cached] public override int M(int x) => x; }")]
    [InlineData("FC0010", "interface i { int M(int x); } class a : i { [Cached] public int M(int x) => x; }")]
    [InlineData("FC0010", "interface i { int M(int x); } class a : i { [Cached] int i.M(int x) => x; }", "FC0012")]
    [InlineData("FC0011", "class a { class b { [Cached] internal static int M(int x) => x; } }")]
    [InlineData("FC0011", "class a { enum b; [Cached] static int M(b x) => 0; }")]
    [InlineData("FC0011", "file class a { [Cached] internal static int M(int x) => 0; }")]
    [InlineData("FC0011", "static class a<T> { [Cached] static int M(T x) => 0; }")]
    [InlineData("FC0012", "interface a { [Cached] int M(int x) => x; }")]
    [InlineData("FC0012", "struct a { [Cached] int M(int x) => x; }")]
    [InlineData("FC0012", "abstract class a { [Cached] public abstract int M(int x); }")]
    [InlineData("FC0012", "class a { int X() { return M(1); [Cached] int M(int x) => x; } }")]
    [InlineData("FC0012", "class a { Func<int, int> X() => [Cached] (int x) => x; }")]
    [InlineData("FC0013", "class a { [Cached] int M(int x) => x; [Cached] int M(string x) => 0; }")]
    [InlineData("FC0013", "class a { [Cached] int M(int x) => x; int MCache => 0; }")]
    [InlineData("FC0015", "class a { [Cached] static int M(int x) => x; System.Linq.Expressions.Expression<Func<int, int>> X() => x => M(x); }")]
    [InlineData("FC0015", "class a { [Cached] static int M(int x) => x; IQueryable<int> X(IQueryable<int> all) => from x in all where M(x) > 0 select x; }")]
    public async Task Analyze_Misuse_IsReported(string id, string source, string? instead = null)
    {
        Diagnostic diagnostic = Assert.Single(await Compiling.Analyzed(source));

        Assert.Equal(instead ?? id, diagnostic.Id);
        Assert.Equal(id == "FC0015" ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error, diagnostic.Severity);
        string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.DoesNotContain("{", message, StringComparison.Ordinal);
        Assert.DoesNotContain("''", message, StringComparison.Ordinal);
        Assert.DoesNotContain("Interceptors.g.cs", Compiling.Text(Generated(source)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class a { [Cached] internal int M(int x) => x; string X() => nameof(M) + nameof(a.M); }")]
    [InlineData("class a { [Cached] static int M(int x) => x; Func<int, int> X() => x => M(x); }")]
    [InlineData("class a { [Cached] int M(string? a, int? b, DateOnly c, decimal d, Guid e, DayOfWeek f, (int, string) g, Type h, Uri i) => 0; }")]
    [InlineData("record b(int X); readonly record struct c(int X); class a { [Cached] int M(b x, c y, b? z, c? u) => 0; }")]
    [InlineData("class b { public override bool Equals(object? other) => true; public override int GetHashCode() => 0; } class d : b; class a { [Cached] int M(b x, d y) => 0; }")]
    [InlineData("class a { [Cached] int M<T>(T x) => 0; [Cached(Handle = \"Other\")] int M(string x) => 0; }")]
    [InlineData("class a { [Cached] int M([CacheKey(By = nameof(K))] int[] x, object y) => 0; internal static SequenceKey<int> K(int[] x) => SequenceKey.Of(x); }")]
    [InlineData("class a { [Cached(MaxSize = 1, Ttl = \"00:10:00\", Idle = \"1.00:00:00\", RefreshAfter = 0.5, EarlyExpiry = 1, StaleWhileLoading = \"1\", StaleOnError = \"1\", RetryAfter = \"00:00:01\", LoadTimeout = \"00:00:01\", Metrics = \"m\", Handle = \"H\")] int M(int x) => x; }")]
    [InlineData("partial class a { TimeProvider _clock = TimeProvider.System; [Cached(Clock = nameof(_clock))] public partial int M(int x); int MCore(int x) => x; void Set(TimeProvider x) => _clock = x; }")]
    [InlineData("partial class a { [Cached] public partial int M(int x); int MCore(int x) => x; Func<int, int> X() => M; }")]
    [InlineData("class b { public int M(int x) => x; } class a : b { [Cached] internal int N(int x) => base.M(x); }")]
    public async Task Analyze_ProperUse_IsNot(string source)
    {
        Assert.Empty(await Compiling.Analyzed(source));
        _ = Compiling.Complete("Source", source);
    }

    [Fact]
    public async Task Analyze_MethodOfAnotherAssembly_HasToBePartial()
    {
        MetadataReference other = Compiling.Reference(Compiling.Complete("Other", """
            public static partial class Other
            {
                [Cached] public static int M(int x) => x;
                [Cached] public static partial int N(int x);
                private static int NCore(int x) => x;
            }
            """));

        Assert.Equal("FC0014", Assert.Single(await Compiling.Analyzed("static class a { static int X() => Other.M(1); }", null, other)).Id);
        Assert.Empty(await Compiling.Analyzed("static class a { static int X() => Other.N(1); static Func<int, int> Y() => Other.N; }", null, other));
    }

    [Fact]
    public async Task Analyze_OlderLanguage_SaysWhichIsNeeded()
        => Assert.Equal("FC0016", Assert.Single(await Compiling.Analyzed("class a { [Cached] static int M(int x) => x; }", LanguageVersion.CSharp13)).Id);

    [Fact]
    public async Task Documentation_EveryCode_HasItsHeading()
    {
        string[] lines = await File.ReadAllLinesAsync(Repository.File("docs", "caching-diagnostics.md"), TestContext.Current.CancellationToken);

        foreach (string code in new CachedAnalyzer().SupportedDiagnostics.Select(rule => rule.Id))
        {
            Assert.Contains(lines, line => line.StartsWith($"## {code}: ", StringComparison.Ordinal));
        }
    }

    private static Compilation Generated(string source)
    {
        Compiling.Driver().RunGeneratorsAndUpdateCompilation(Compiling.Source("Analyzed", source, null), out Compilation complete, out _);
        return complete;
    }
}
