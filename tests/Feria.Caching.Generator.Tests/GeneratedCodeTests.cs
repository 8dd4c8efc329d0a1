using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Feria.Caching.Generator.Tests;

/// <summary>What is written for a method of each shape.</summary>
public sealed class GeneratedCodeTests
{
    [Theory]
    [InlineData("static", """
        namespace Shop;

        public static class Users
        {
            [Cached(MaxSize = 128)]
            public static string GetUser(int id, bool full = false) => $"{id} {full}";

            public static string First() => GetUser(1) + GetUser(full: true, id: 2);
        }
        """)]
    [InlineData("static-hidden", """
        static class Numbers
        {
            [Cached]
            static long Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);

            internal static long Tenth => Fibonacci(10);
        }
        """)]
    [InlineData("instance-task", """
        namespace Shop;

        public sealed class Forecasts(TimeProvider clock)
        {
            internal TimeProvider Clock => clock;

            [Cached(Ttl = "00:10:00", StaleOnError = "1.00:00:00", Clock = nameof(Clock))]
            public async Task<double> GetAsync(string city, [NotKey] string reason, CancellationToken cancellation = default)
            {
                await Task.Delay(1, cancellation);
                return city.Length + reason.Length;
            }

            public Task<double> Oslo => GetAsync("Oslo", "curiosity");
        }
        """)]
    [InlineData("generic", """
        namespace Shop;

        public class Box<T>
            where T : notnull
        {
            [Cached]
            public static string Show<TOther>(T first, TOther? second) => $"{first} {second}";

            public static string Text(T first) => Show(first, 2) + Show<string>(first, null);
        }
        """)]
    [InlineData("partial-static", """
        namespace Shop;

        public static partial class Rates
        {
            [Cached(MaxSize = 10, Metrics = "rates", Advise = true, CountsHits = true)]
            public static partial decimal Rate(string from, string to);

            private static decimal RateCore(string from, string to) => from.Length / (decimal)to.Length;
        }
        """)]
    [InlineData("partial-instance", """
        namespace Shop;

        public partial class Weather
        {
            [Cached(Ttl = "00:10:00")]
            public partial ValueTask<int> GetAsync(string city, CancellationToken cancellation);

            private ValueTask<int> GetAsyncCore(string city, CancellationToken cancellation) => new(city.Length);
        }
        """)]
    [InlineData("partial-record", """
        public sealed partial record Place(string Name)
        {
            [Cached(Handle = "Distances")]
            public partial int Distance([CacheKey(By = nameof(KeyOf))] int[] path);

            private int DistanceCore(int[] path) => path.Sum() + Name.Length;

            private static SequenceKey<int> KeyOf(int[] path) => SequenceKey.Of(path);
        }
        """)]
    public void Run_Shape_IsAsApproved(string name, string source)
        => Golden.Verify(Compiling.Text(Compiling.Complete("Source", source)), $"caching/{name}");

    [Theory]
    [InlineData("class a { [Cached] internal int @class(int @int, string key, long cache, bool value, object? self = null) => 0; int X() => @class(1, \"\", 2, true); }", "FC0004")]
    [InlineData("static class a { [Cached] internal static int M(this string text) => 0; static int X() => \"\".M() + M(\"\"); }")]
    [InlineData("static class a { [Cached] internal static int M() => 0; static int X() => M(); }")]
    [InlineData("class a { [Cached] internal int M(int a, int b, int c, int d, int e, int f, int g, int h, int i) => 0; int X() => M(1, 2, 3, 4, 5, 6, 7, 8, 9); }")]
    [InlineData("class a<T, U> where T : class, new() where U : struct { [Cached] internal int M<V>(T a, U b, V c) where V : unmanaged, IComparable<V> => 0; int X() => M(new T(), default, 1); }")]
    [InlineData("class a { internal class b { internal class c { [Cached] internal static int? M(int? x) => x; static int? X() => M(null); } } }")]
    [InlineData("class a { [Cached] private protected int M(int x) => x; [Cached] protected static int N<T>(T x) => 0; int X() => this.M(1) + N(2); }")]
    [InlineData("class a<T> { [Cached] int M<U>(T x, U y) => 0; [Cached] static int N<U>(T x, U y) => 0; int X(T x) => M(x, 1) + N(x, \"\"); }")]
    [InlineData("class a { [Cached] internal int M(int x) => x; int? X(a? other) => other?.M(1); }")]
    [InlineData("class a { [Cached] internal static Task<(int Left, string? Right)> M(params ReadOnlyMemory<char>[] x) => null!; }", "FC0004")]
    [InlineData("class a { [Cached] internal static (int Left, string? Right) M((int A, string B) x) => x; static string? X() => M((1, \"\")).Right; }")]
    [InlineData("partial class a { partial struct b { [Cached] internal static partial int M(int x); static int MCore(int x) => x; } }")]
    [InlineData("partial class a<T> { [Cached] public virtual partial ValueTask<T> M<U>(T x, U y); ValueTask<T> MCore<U>(T x, U y) => new(x); }")]
    [InlineData("partial class a { [Cached] public static partial int M(params int[] x); static int MCore(int[] x) => 0; }", "FC0004")]
    [InlineData("static partial class a { [Cached] public static partial int M(this string x, int y = 3); static int MCore(string x, int y) => 0; static int X() => \"\".M(); }")]
    [InlineData("interface i { int M(int x); } partial class a : i { [Cached] public partial int M(int x); int MCore(int x) => x; }")]
    public async Task Run_AnyDeclaration_CompilesWithoutAWarning(string source, string? said = null)
    {
        Assert.Equal(said is null ? [] : [said], (await Compiling.Analyzed(source)).Select(diagnostic => diagnostic.Id).Distinct());
        if (said is null)
        {
            Assert.NotEmpty(Compiling.Text(Compiling.Complete("Source", source)));
        }
    }

    [Fact]
    public void Run_ChangeElsewhere_WritesNothingAnew()
    {
        CSharpCompilation compilation = Compiling.Source("Source", "static class a { [Cached] internal static int M(int x) => x; static int X() => M(1); }", null);
        GeneratorDriver driver = Compiling.Driver(tracks: true).RunGenerators(compilation, TestContext.Current.CancellationToken);

        driver = driver.RunGenerators(
            compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
                "static class elsewhere { static int Y() => Math.Abs(1); }",
                (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
                cancellationToken: TestContext.Current.CancellationToken)),
            TestContext.Current.CancellationToken);

        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.NotEmpty(result.TrackedOutputSteps);
        Assert.All(
            result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }
}
