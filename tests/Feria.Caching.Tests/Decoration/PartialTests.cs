namespace Feria.Caching.Tests.Decoration;

/// <summary>Partial methods, which every caller finds cached.</summary>
[Collection("Caches of static methods")]
public sealed class PartialTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public void Length_AsADelegate_GoesThroughTheCache()
    {
        Weather.LengthCache.Clear();
        int before = Weather.StaticRuns;

        Assert.Equal([4, 4, 5], new[] { "Oslo", "Oslo", "Paris" }.Select(Weather.Length));
        Assert.Equal(2, Weather.StaticRuns - before);
        Assert.Equal(new CacheInfo(1, 2, 100, 2), Weather.LengthCache.Info);
    }

    [Fact]
    public void Degrees_ThroughTheInterface_GoesThroughTheCache()
    {
#pragma warning disable CA1859 // The interface is what is tested.
        IWeather weather = new Weather(_clock);
#pragma warning restore CA1859

        Assert.Equal((5, 5), (weather.Degrees("Oslo"), weather.Degrees("Oslo")));
        _clock.Elapsed = TimeSpan.FromMinutes(10);
        Assert.Equal(6, weather.Degrees("Oslo"));
    }

    [Fact]
    public void Degrees_OfACopy_HasACacheOfItsOwn()
    {
        Weather weather = new(_clock);
        _ = weather.Degrees("Oslo");
        Weather copy = weather.Copy();

        Assert.Equal(6, copy.Degrees("Oslo"));
        Assert.Equal(5, weather.Degrees("Oslo"));
        Assert.NotSame(weather.DegreesCache, copy.DegreesCache);
        Assert.Same(copy.DegreesCache, copy.DegreesCache);
    }

    [Fact]
    public void Degrees_ManyThreadsAtFirst_ShareOneCache()
    {
        for (int turn = 0; turn < 100; turn++)
        {
            Weather weather = new(_clock);

            CachedMethod<string>[] caches = [.. Enumerable.Range(0, 8).AsParallel().Select(_ => weather.DegreesCache)];

            Assert.Single(caches.Distinct());
        }
    }

    [Fact]
    public async Task ReportAsync_AwaitedAgain_GivesTheRememberedValue()
    {
        Weather weather = new(_clock);
        using CancellationTokenSource source = new();

        Assert.Equal("Oslo1", await weather.ReportAsync("Oslo", CancellationToken.None));
        Assert.Equal("Oslo1", await weather.ReportAsync("Oslo", source.Token));
        Assert.Equal("Paris2", await weather.ReportAsync("Paris", CancellationToken.None));
        Assert.True(weather.ReportAsyncCache.Remove("Oslo"));
        Assert.Equal("Oslo3", await weather.ReportAsync("Oslo", CancellationToken.None));
    }

    [Fact]
    public async Task ForecastAsync_LastCallerCancels_TheRunIsCancelled()
    {
        Weather weather = new(_clock);
        TaskCompletionSource isCancelled = new();
        using CancellationTokenSource source = new();
        async Task<string> Hang(CancellationToken cancellation)
        {
            await using (cancellation.Register(isCancelled.SetResult))
            {
                await Task.Delay(Timeout.Infinite, cancellation);
                return "";
            }
        }

        Task<string> caller = weather.ForecastAsync("Oslo", Hang, source.Token);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => caller);
        await isCancelled.Task;
        Assert.Equal("sun", await weather.ForecastAsync("Oslo", _ => Task.FromResult("sun"), CancellationToken.None));
    }

    [Fact]
    public void Name_GenericOfAnInstance_HasACacheForEachTypeAndInstance()
    {
        Weather one = new(_clock);
        Weather other = new(_clock);

        Assert.Equal("Int32 1", one.Name(1));
        Assert.Equal("Int64 1", one.Name(1L));
        Assert.Equal("Int32 1", one.Name(1));
        Assert.Equal("Int32 1", other.Name(1));
        Assert.Equal((2, 1), (one.Runs, other.Runs));
    }

    [Fact]
    public void Describe_OfARecord_LeavesItsEqualityAlone()
    {
        Place oslo = new("Oslo");
        _ = oslo.Describe(2);

        Assert.Equal(new Place("Oslo"), oslo);
        Assert.Equal("RomeRome", (oslo with { Name = "Rome" }).Describe(2));
    }
}
