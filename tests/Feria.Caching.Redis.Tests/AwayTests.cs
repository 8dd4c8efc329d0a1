using Feria.Caching.Redis.Health;
using StackExchange.Redis;

namespace Feria.Caching.Redis.Tests;

/// <summary>Redis is killed and comes back, with what it knew or without.</summary>
public sealed class AwayTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<bool> Lasting => [true, false];

    [Fact]
    public async Task Verbs_RedisWasNeverThere_MemoryServesAndWritesWait()
    {
        await using RedisServerProcess server = await RedisServerProcess.StartAsync();
        await server.KillAsync();
        RedisLevel<string, string> level = new(Member.Options(server));
        using Cache<string, string> cache = level.CreateCache(new());

        Assert.Equal("a", cache.GetOrAdd("loaded", _ => "a"));
        await cache.SetAsync("set", "b", cancellation: Cancellation);
        Assert.Equal("b", cache.GetOrAdd("set", _ => ""));
        Assert.Equal((RedisState.Away, 1), (level.Health.State, level.Health.PendingWrites));

        await server.StartAgainAsync();
        await level.WhenConnectedAsync(Cancellation);
        await using Member other = await Member.JoinAsync(server);

        Assert.Equal((RedisState.Connected, 0), (level.Health.State, level.Health.PendingWrites));
        Assert.Equal(("a", "b"), (await other.KnownAsync("loaded"), await other.KnownAsync("set")));
        await level.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Lasting))]
    public async Task Verbs_WhileAway_AreDoneOnReturnAndNothingIsLost(bool isLasting)
    {
        await using RedisServerProcess server = await RedisServerProcess.StartAsync(isLasting);
        await using Member one = await Member.JoinAsync(server), two = await Member.JoinAsync(server);
        foreach (string key in (string[])["kept", "changed", "removed", "tagged"])
        {
            await one.Cache.SetAsync(key, "before", new() { Tags = key == "tagged" ? ["tag"] : [] }, Cancellation);
            await two.Level.CatchUpAsync();
            Assert.Equal("before", await two.GetAsync(key, ""));
        }

        await server.KillAsync();
        await Task.WhenAll(one.NoticedAsync(), two.NoticedAsync());
        await one.Cache.SetAsync("changed", "after", cancellation: Cancellation);
        await one.Cache.RemoveAsync("removed", Cancellation);
        await one.Cache.RemoveByTagAsync("tag", Cancellation);
        Assert.Equal("loaded", await one.GetAsync("new", "loaded"));
        Assert.Equal(("before", "after"), (await two.GetAsync("changed", ""), await one.GetAsync("changed", "")));
        Assert.Equal(3, one.Level.Health.PendingWrites);

        await server.StartAgainAsync();
        await Task.WhenAll(one.ConnectedAsync(), two.ConnectedAsync());

        await using Member three = await Member.JoinAsync(server);
        foreach (Member member in (Member[])[one, two, three])
        {
            Assert.Equal(
                ["before", "after", null, null, "loaded"],
                [await member.KnownAsync("kept"), await member.KnownAsync("changed"), await member.KnownAsync("removed"), await member.KnownAsync("tagged"), await member.KnownAsync("new")]);
        }

        Assert.True(one.Level.Health.Failures > 0);
        Assert.NotNull(one.Level.Health.Error);
    }

    [Fact]
    public async Task Set_ByTwoWhileAway_TheLastOneCounts()
    {
        await using RedisServerProcess server = await RedisServerProcess.StartAsync();
        await using Member one = await Member.JoinAsync(server), two = await Member.JoinAsync(server);
        await server.KillAsync();
        await Task.WhenAll(one.NoticedAsync(), two.NoticedAsync());

        await one.Cache.SetAsync("a", "first", cancellation: Cancellation);
        await two.Cache.SetAsync("b", "first", cancellation: Cancellation);
        TimePasses();
        await two.Cache.SetAsync("a", "last", cancellation: Cancellation);
        await one.Cache.RemoveAsync("b", Cancellation);
        await server.StartAgainAsync();
        await Task.WhenAll(one.ConnectedAsync(), two.ConnectedAsync());

        foreach (Member member in (Member[])[one, two])
        {
            await member.Level.CatchUpAsync();
            Assert.Equal("last", await member.KnownAsync("a"));
            Assert.Null(await member.KnownAsync("b"));
        }
    }

    [Fact]
    public async Task Set_MoreThanMayWait_NothingOlderIsServed()
    {
        await using RedisServerProcess server = await RedisServerProcess.StartAsync(isLasting: true);
        await using Member one = await Member.JoinAsync(server, change: options => options with { PendingWrites = 3 }), two = await Member.JoinAsync(server);
        await one.Cache.SetAsync("0", "before", cancellation: Cancellation);
        await two.Level.CatchUpAsync();
        Assert.Equal("before", await two.GetAsync("0", ""));
        await server.KillAsync();
        await Task.WhenAll(one.NoticedAsync(), two.NoticedAsync());

        for (int key = 0; key < 5; key++)
        {
            await one.Cache.SetAsync($"{key}", "after", cancellation: Cancellation);
        }

        await server.StartAgainAsync();
        await Task.WhenAll(one.ConnectedAsync(), two.ConnectedAsync());

        // Those that were dropped are gone from Redis, too; the one that came after them is there.
        Assert.Equal(4, one.Level.Health.DroppedWrites);
        Assert.Equal([null, "after"], [await two.KnownAsync("0"), await two.KnownAsync("4")]);
    }

    [Fact]
    public async Task Set_TheOthersBackplaneIsCut_IsHeardOfAllTheSame()
    {
        await using RedisServerProcess server = await RedisServerProcess.StartAsync();
        await using Member one = await Member.JoinAsync(server), two = await Member.JoinAsync(server);
        await one.Cache.SetAsync("key", "before", cancellation: Cancellation);
        await two.Level.CatchUpAsync();
        Assert.Equal("before", await two.GetAsync("key", ""));

        await server.CutSubscriptionsAsync();
        await one.Cache.SetAsync("key", "after", cancellation: Cancellation);
        await two.NoticedAsync();
        await Task.WhenAll(one.ConnectedAsync(), two.ConnectedAsync());

        Assert.Equal("after", await two.KnownAsync("key"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Set_TheOtherIsDeaf_HearsOfItAllTheSame(bool failsAtFirst)
    {
        await using RedisServerProcess server = await RedisServerProcess.StartAsync();
        await using ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync(server.Address);
        int errors = 0;
        string Text(string key) => Interlocked.Decrement(ref errors) >= 0 ? throw new FormatException("a key without a text") : key;
        await using Member one = await Member.JoinAsync(server), two = await Member.JoinAsync(server, change: options => options with
        {
            Configuration = null, Connection = connection, KeyText = Text, ParseKey = text => text, Patience = TimeSpan.FromMilliseconds(300),
        });
        await one.Cache.SetAsync("key", "before", cancellation: Cancellation);
        await two.Level.CatchUpAsync();
        Assert.Equal("before", await two.GetAsync("key", ""));

        // It has lost its subscription, and its connection does not know.
        await connection.GetSubscriber().UnsubscribeAllAsync();
        Volatile.Write(ref errors, failsAtFirst ? 1 : 0);
        await one.Cache.SetAsync("key", "after", cancellation: Cancellation);
        await two.NoticedAsync();
        await two.ConnectedAsync();

        Assert.Equal("after", await two.KnownAsync("key"));
    }

    [Fact]
    public async Task GetOrAddAsync_LoadOutlastsTheOutage_AChangeMeanwhileWins()
    {
        await using RedisServerProcess server = await RedisServerProcess.StartAsync();
        await using Member one = await Member.JoinAsync(server), two = await Member.JoinAsync(server);
        await server.KillAsync();
        await Task.WhenAll(one.NoticedAsync(), two.NoticedAsync());
        TaskCompletionSource<string> load = new();
        Task<string> loading = one.Cache.GetOrAddAsync("key", (_, _) => new(load.Task), Cancellation).AsTask();
        TimePasses();
        await two.Cache.SetAsync("key", "new", cancellation: Cancellation);
        await server.StartAgainAsync();
        await Task.WhenAll(one.ConnectedAsync(), two.ConnectedAsync());

        load.SetResult("old");

        Assert.Equal("old", await loading);
        Assert.Equal(("new", "new"), (await one.KnownAsync("key"), await two.KnownAsync("key")));
    }

    // What happens in two processes is ordered as well as their clocks agree, which is to a part of a round trip.
    private static void TimePasses()
    {
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        SpinWait.SpinUntil(() => watch.ElapsedMilliseconds > 200);
    }
}
