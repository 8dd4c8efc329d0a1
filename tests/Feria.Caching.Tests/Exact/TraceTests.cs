using CsCheck;
using Feria.Caching.Tests.Exact.Traces;

namespace Feria.Caching.Tests.Exact;

/// <summary>Random traces: results, victims, contents and size after every step. A failure prints the seed and a small trace.</summary>
public sealed class TraceTests(PythonReplay python) : IClassFixture<PythonReplay>
{
    public static TheoryData<CacheKind> Kinds => [.. Enum.GetValues<CacheKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Trace_OnTheNaiveModel_AgreesAfterEveryStep(CacheKind kind)
        => TraceGen.WilderOf(kind).Sample(
            trace =>
            {
                NaiveCache model = new(trace);
                Compare(trace, [.. trace.Steps.Select(model.Run)]);
            },
            iter: TraceGen.Count);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Trace_OnCachetools_AgreesAfterEveryStep(CacheKind kind)
    {
        Assert.SkipWhen(python.Version is null, $"{python.Absence} (Debian: apt-get install python3-cachetools)");

        // One process answers one question after the other.
        TraceGen.Of(kind).Sample(trace => Compare(trace, python.Of(trace)), iter: TraceGen.Count, threads: 1);
    }

    private static void Compare(Trace trace, Outcome[] expected)
    {
        Outcome[] actual = OurReplay.Of(trace);
        for (int at = 0; at < expected.Length; at++)
        {
            Assert.True(expected[at] == actual[at], $"Step {at}, {trace.Steps[at]}:\nexpected {expected[at]}\nactual   {actual[at]}\n{trace}");
        }
    }
}
