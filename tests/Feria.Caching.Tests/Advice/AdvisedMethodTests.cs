using Feria.Caching.Tests.Decoration;

namespace Feria.Caching.Tests.Advice;

/// <summary>Cached methods that say what another cache would do for them.</summary>
public sealed class AdvisedMethodTests
{
    [Fact]
    public void Advise_OfACachedMethod_CountsHitsAndMissesAndMeasuresRuns()
    {
        int sum = 0;
        for (int call = 0; call < 300; call++)
        {
            sum += Numbers.Square(call % 3);
        }

        CacheAdvice advice = Numbers.SquareCache.Advise()!;
        Assert.Equal(500, sum);
        Assert.Equal((300, 3), (advice.Calls, advice.DistinctKeys));
        Assert.Equal(0.99, advice.HitRatio(3), 9);
        Assert.Equal(0, advice.HitRatio(2), 9);
        Assert.Equal(300, Numbers.SquareCache.Info.Hits + Numbers.SquareCache.Info.Misses);
        Assert.Null(Numbers.JoinCache.Advise());
    }
}
