namespace Feria.Caching.Redis.Tests;

/// <summary>What members see of each other while Redis is there.</summary>
public sealed class SharedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetOrAddAsync_AnotherHasLoaded_LoadsNothing()
    {
        await using RedisServerProcess server = await RedisServerProcess.StartAsync();
        await using Member one = await Member.JoinAsync(server), two = await Member.JoinAsync(server);

        Assert.Equal("a", await one.GetAsync("key", "a"));
        Assert.Equal("a", await two.GetAsync("key", "b"));

        Assert.Equal((1, 1), (two.Level.Health.Hits, one.Level.Health.Misses));
    }

    [Fact]
    public async Task SetAsync_AnotherHoldsAnOlderValue_ItLeavesThatMemory()
    {
        await using RedisServerProcess server = await RedisServerProcess.StartAsync();
        await using Member one = await Member.JoinAsync(server), two = await Member.JoinAsync(server);
        Assert.Equal("a", await one.GetAsync("key", "a"));
        Assert.Equal("a", await two.GetAsync("key", "b"));

        await one.Cache.SetAsync("key", "new", cancellation: Cancellation);

        Assert.Equal("new", await two.KnownAsync("key"));
        Assert.True(one.Cache.Contains("key"));
    }

    [Fact]
    public async Task RemoveAsync_AnotherHoldsIt_IsGoneEverywhere()
    {
        await using RedisServerProcess server = await RedisServerProcess.StartAsync();
        await using Member one = await Member.JoinAsync(server), two = await Member.JoinAsync(server);
        Assert.Equal("a", await one.GetAsync("key with spaces", "a"));
        Assert.Equal("a", await two.GetAsync("key with spaces", "b"));

        Assert.True(await two.Cache.RemoveAsync("key with spaces", Cancellation));

        Assert.Null(await one.KnownAsync("key with spaces"));
    }

    [Theory]
    [InlineData("red")]
    [InlineData("ünïcode \"and\" 'quotes'")]
    [InlineData("")]
    public async Task RemoveByTagAsync_AnotherHoldsSome_OnlyThoseAreGoneEverywhere(string tag)
    {
        await using RedisServerProcess server = await RedisServerProcess.StartAsync();
        await using Member one = await Member.JoinAsync(server, new() { Tags = (key, _) => key == "both" ? [tag] : [] }), two = await Member.JoinAsync(server);
        await one.Cache.SetAsync("own", "1", new() { Tags = [tag, "other"] }, Cancellation);
        await one.Cache.SetAsync("both", "2", cancellation: Cancellation);
        await one.Cache.SetAsync("none", "3", new() { Tags = ["other"] }, Cancellation);
        Assert.Equal(["1", "2", "3"], [await two.GetAsync("own", ""), await two.GetAsync("both", ""), await two.GetAsync("none", "")]);

        // By one that got them from Redis: the tags came along.
        Assert.Equal(2, await two.Cache.RemoveByTagAsync(tag, Cancellation));

        Assert.Equal([null, null, "3"], [await one.KnownAsync("own"), await one.KnownAsync("both"), await one.KnownAsync("none")]);
        await using Member three = await Member.JoinAsync(server);
        Assert.Equal([null, null, "3"], [await three.KnownAsync("own"), await three.KnownAsync("both"), await three.KnownAsync("none")]);
    }

    [Fact]
    public async Task ClearAsync_OthersHoldValues_AllAreGoneEverywhere()
    {
        await using RedisServerProcess server = await RedisServerProcess.StartAsync();
        await using Member one = await Member.JoinAsync(server), two = await Member.JoinAsync(server);
        await one.Cache.SetAsync("key", "a", cancellation: Cancellation);
        Assert.Equal("a", await two.GetAsync("key", ""));

        await two.Level.ClearAsync(Cancellation);

        Assert.Equal((null, null), (await one.KnownAsync("key"), await two.KnownAsync("key")));
    }

    [Theory]
    [InlineData("set")]
    [InlineData("remove")]
    [InlineData("tag")]
    [InlineData("clear")]
    public async Task GetOrAddAsync_AnotherChangesTheKeyMeanwhile_TheLoadIsKeptNowhere(string change)
    {
        await using RedisServerProcess server = await RedisServerProcess.StartAsync();
        await using Member one = await Member.JoinAsync(server), two = await Member.JoinAsync(server);
        TaskCompletionSource<string> load = new();
        TaskCompletionSource begun = new();
        Task<string> loading = one.Cache.GetOrAddAsync("key", load, (_, load, _) =>
        {
            begun.SetResult();
            return new(load.Task);
        }, new() { Tags = ["tag"] }, Cancellation).AsTask();
        await begun.Task;

        await (change switch
        {
            "set" => two.Cache.SetAsync("key", "new", cancellation: Cancellation).AsTask(),
            "remove" => two.Cache.RemoveAsync("key", Cancellation).AsTask(),
            "tag" => two.Cache.RemoveByTagAsync("tag", Cancellation).AsTask(),
            _ => two.Level.ClearAsync(Cancellation).AsTask(),
        });
        load.SetResult("old");

        Assert.Equal("old", await loading);
        string? expected = change == "set" ? "new" : null;
        Assert.Equal((expected, expected), (await one.KnownAsync("key"), await two.KnownAsync("key")));
    }

    [Fact]
    public async Task Set_LifetimeOfItsOwn_HoldsInEveryMemory()
    {
        await using RedisServerProcess server = await RedisServerProcess.StartAsync();
        CacheOptions<string, string> timed = new() { TimeToLive = TimeSpan.FromDays(2) };
        await using Member one = await Member.JoinAsync(server, timed), two = await Member.JoinAsync(server, timed);
        await one.Cache.SetAsync("short", "a", new() { TimeToLive = TimeSpan.FromMilliseconds(1) }, Cancellation);
        await one.Cache.SetAsync("long", "b", new() { TimeToLive = TimeSpan.FromHours(1) }, Cancellation);

        Assert.True(SpinWait.SpinUntil(() => !one.Cache.Contains("short"), TimeSpan.FromMinutes(1)));

        // Redis has had it for less long than the memory, and says for how much longer it holds.
        string value = await two.GetAsync("short", "again");
        while (value == "a")
        {
            Cancellation.ThrowIfCancellationRequested();
            value = await two.GetAsync("short", "again");
        }

        Assert.Equal("again", value);
        Assert.Equal("b", await two.GetAsync("long", "again"));
    }

    [Fact]
    public async Task GetOrAddAsync_HundredCallers_AskRedisOnceAndLoadOnce()
    {
        await using RedisServerProcess server = await RedisServerProcess.StartAsync();
        await using Member one = await Member.JoinAsync(server);
        int loads = 0;

        string[] values = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => one.Cache.GetOrAddAsync("key", async (_, _) =>
        {
            await Task.Yield();
            return $"{Interlocked.Increment(ref loads)}";
        }).AsTask()));

        Assert.Equal(["1"], values.Distinct());
        Assert.Equal(1, one.Level.Health.Misses);
    }

    [Fact]
    public async Task Set_TheSameKeyEverywhereAtOnce_AllAgreeInTheEnd()
    {
        await using RedisServerProcess server = await RedisServerProcess.StartAsync();
        await using Member one = await Member.JoinAsync(server), two = await Member.JoinAsync(server), three = await Member.JoinAsync(server);
        Member[] members = [one, two, three];

        for (int round = 0; round < 20; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 24).Select(at => Task.Run(async () =>
            {
                Member member = members[at % 3];
                await (at % 8 == 7
                    ? member.Cache.RemoveAsync("key", Cancellation).AsTask()
                    : at % 8 == 6 ? member.GetAsync("key", $"loaded {round} {at}") : member.Cache.SetAsync("key", $"{round} {at}", cancellation: Cancellation).AsTask());
            })));

            await Task.WhenAll(members.Select(member => member.Level.CatchUpAsync()));
            string[] held = [.. members.Select(member => member.Cache.TryGet("key", out string? value) ? value : "").Where(value => value.Length > 0).Distinct()];
            await using Member fresh = await Member.JoinAsync(server);
            string? truth = await fresh.KnownAsync("key");
            Assert.True(held.Length == 0 || (held.Length == 1 && held[0] == truth), $"Round {round}: memories hold {string.Join(", ", held)}; Redis {truth}.");
        }
    }
}
