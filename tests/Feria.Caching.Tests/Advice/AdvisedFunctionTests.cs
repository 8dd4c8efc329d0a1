namespace Feria.Caching.Tests.Advice;

/// <summary>Functions that say what a cache would do for them.</summary>
public sealed class AdvisedFunctionTests
{
    [Fact]
    public void Invoke_AnyCall_RunsTheFunctionAndIsCounted()
    {
        int runs = 0;
        var function = CacheAdvisor.Function<int, int>(key =>
        {
            runs++;
            return key == 13 ? throw new InvalidOperationException("13") : key * 2;
        });

        Assert.Equal([2, 2, 4], new[] { 1, 1, 2 }.Select(function.Invoke));
        Assert.Equal("13", Assert.Throws<InvalidOperationException>(() => function.Invoke(13)).Message);
        CacheAdvice advice = function.Advise();
        Assert.Equal((4, 4, 3), (runs, advice.Calls, advice.DistinctKeys));
        Assert.Equal(0.25, advice.HitRatio(1), 9);
    }

    [Fact]
    public async Task InvokeAsync_AnyCall_RunsTheFunctionAndIsCounted()
    {
        var function = CacheAdvisor.FunctionAsync<string, int>(async (key, cancellation) =>
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            return key.Length;
        });

        Assert.Equal(4, await function.InvokeAsync("Oslo", TestContext.Current.CancellationToken));
        Assert.Equal(4, await function.InvokeAsync("Oslo", TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await function.InvokeAsync("Oslo", new CancellationToken(canceled: true)));
        Assert.Equal((3, 1), (function.Advise().Calls, function.Advise().DistinctKeys));
    }

    [Fact]
    public void Options_ByWhatWasLearned_SayWhetherAndHowMuch()
    {
        CacheAdvisor<int> repeating = new();
        CacheAdvisor<int> single = new();
        CacheAdvisor<int> fast = new();
        for (int call = 0; call < 1000; call++)
        {
            _ = repeating.Record(call % 10);
            _ = single.Record(call);
            _ = fast.Record(call % 10);
        }

        repeating.Took(TimeSpan.FromMilliseconds(5));
        fast.Took(TimeSpan.FromTicks(1));

        Assert.Equal(("[Cached(MaxSize = 16)]", "no cache", "no cache"), (repeating.Advise().Options, single.Advise().Options, fast.Advise().Options));
        Assert.Equal(TimeSpan.FromSeconds(5), repeating.Advise().TimeSpent);
        Assert.Equal(TimeSpan.FromMilliseconds(4950), repeating.Advise().Best!.Value.TimeSaved);
        Golden.Verify(repeating.Advise().ToString(), "caching/advice");
    }
}
