using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Feria.Caching.Hybrid.Tests;

/// <summary>What users of <see cref="HybridCache"/> may count on: asked of the framework's own implementation and of ours.</summary>
public abstract class HybridContract : IDisposable
{
    private readonly ServiceProvider _provider;
    private int _loads;

    /// <param name="register">Registers the implementation; it is given the clock.</param>
    protected HybridContract(Action<IServiceCollection, FakeTimeProvider> register)
    {
        ArgumentNullException.ThrowIfNull(register);
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(Clock);
        register(services, Clock);
        _provider = services.BuildServiceProvider();
        Cache = _provider.GetRequiredService<HybridCache>();
    }

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    protected HybridCache Cache { get; }

    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool isDisposing)
    {
        if (isDisposing)
        {
            _provider.Dispose();
        }
    }

    [Fact]
    public async Task GetOrCreate_Twice_CallsTheFactoryOnceWithItsState()
    {
        Assert.Equal("state 1", await Cache.GetOrCreateAsync("key", "state", (state, _) => new ValueTask<string>($"{state} {++_loads}"), cancellationToken: Cancellation));
        Assert.Equal("state 1", await Cache.GetOrCreateAsync("key", "state", (state, _) => new ValueTask<string>($"{state} {++_loads}"), cancellationToken: Cancellation));
        Assert.Equal("state 1", await Cache.GetOrCreateAsync("key".AsSpan(), _ => new ValueTask<string>("other"), cancellationToken: Cancellation));
    }

    [Fact]
    public async Task GetOrCreate_NullAndValueTypes_AreKept()
    {
        Assert.Null(await Cache.GetOrCreateAsync("null", _ => new ValueTask<string?>((string?)null), cancellationToken: Cancellation));
        Assert.Null(await Cache.GetOrCreateAsync("null", _ => new ValueTask<string?>("other"), cancellationToken: Cancellation));
        Assert.Equal(7, await Cache.GetOrCreateAsync("int", _ => new ValueTask<int>(7), cancellationToken: Cancellation));
        Assert.Equal(7, await Cache.GetOrCreateAsync("int", _ => new ValueTask<int>(8), cancellationToken: Cancellation));
    }

    [Fact]
    public async Task GetOrCreate_HundredCallers_OneLoad()
    {
        TaskCompletionSource gate = new();
        Task<int>[] callers = [.. Enumerable.Range(0, 100).Select(_ => Cache.GetOrCreateAsync("key", async _ =>
        {
            await gate.Task;
            return Interlocked.Increment(ref _loads);
        }, cancellationToken: Cancellation).AsTask())];
        gate.SetResult();

        Assert.Equal([1], (await Task.WhenAll(callers)).Distinct());
    }

    [Fact]
    public async Task GetOrCreate_FactoryThrows_IsNotKept()
    {
        await Assert.ThrowsAsync<FormatException>(async () => await Cache.GetOrCreateAsync<int>("key", _ => throw new FormatException(), cancellationToken: Cancellation));
        Assert.Equal(1, await LoadAsync("key"));
    }

    [Fact]
    public async Task GetOrCreate_OneCallerCancels_TheOtherGetsTheValue()
    {
        TaskCompletionSource<int> load = new();
        using CancellationTokenSource leaves = new();
        Task<int> left = Cache.GetOrCreateAsync("key", _ => new ValueTask<int>(load.Task), cancellationToken: leaves.Token).AsTask();
        Task<int> stays = Cache.GetOrCreateAsync("key", _ => new ValueTask<int>(8), cancellationToken: Cancellation).AsTask();

        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        load.SetResult(7);

        Assert.Equal(7, await stays);
    }

    [Fact]
    public async Task GetOrCreate_Expiration_IsOverThen()
    {
        HybridCacheEntryOptions hour = new() { Expiration = TimeSpan.FromHours(1), LocalCacheExpiration = TimeSpan.FromHours(1) };
        Assert.Equal(1, await LoadAsync("key", hour));
        Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(1, await LoadAsync("key", hour));
        Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(2, await LoadAsync("key", hour));
    }

    [Theory]
    [InlineData(60, 10)]
    [InlineData(10, 60)]
    public async Task GetOrCreate_LocalAndWholeExpiration_TheShorterEndsIt(int whole, int local)
    {
        HybridCacheEntryOptions options = new() { Expiration = TimeSpan.FromMinutes(whole), LocalCacheExpiration = TimeSpan.FromMinutes(local) };
        Assert.Equal(1, await LoadAsync("key", options));
        Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(1, await LoadAsync("key", options));
        Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(2, await LoadAsync("key", options));
    }

    [Fact]
    public async Task GetOrCreate_NothingSaid_LivesFiveMinutes()
    {
        Assert.Equal(1, await LoadAsync("key"));
        Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(1, await LoadAsync("key"));
        Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(2, await LoadAsync("key"));
    }

    [Fact]
    public async Task GetOrCreate_EachFlag_DoesWhatItSays()
    {
        Assert.Equal(1, await LoadAsync("key"));
        Assert.Equal(2, await LoadAsync("key", With(HybridCacheEntryFlags.DisableLocalCacheRead)));
        Assert.Equal(2, await LoadAsync("key"));
        Assert.Equal(3, await LoadAsync("unwritten", With(HybridCacheEntryFlags.DisableLocalCacheWrite)));
        Assert.Equal(4, await LoadAsync("unwritten"));
        Assert.Equal(5, await LoadAsync("key", With(HybridCacheEntryFlags.DisableLocalCache)));
        Assert.Equal(2, await LoadAsync("key"));
        Assert.Equal(0, await LoadAsync("nowhere", With(HybridCacheEntryFlags.DisableUnderlyingData)));
        Assert.Equal(2, await LoadAsync("key", With(HybridCacheEntryFlags.DisableUnderlyingData)));
        Assert.Equal(2, await LoadAsync("key", With(HybridCacheEntryFlags.DisableDistributedCache | HybridCacheEntryFlags.DisableCompression)));
        Assert.Equal(6, await LoadAsync("nowhere"));
    }

    [Fact]
    public async Task SetAndRemove_OneAndMany_AreSeen()
    {
        await Cache.SetAsync("a", 10, cancellationToken: Cancellation);
        await Cache.SetAsync("b", 20, cancellationToken: Cancellation);
        await Cache.SetAsync("c", 30, With(HybridCacheEntryFlags.DisableLocalCacheWrite), cancellationToken: Cancellation);
        Assert.Equal((int[])[10, 20, 1], (int[])[await LoadAsync("a"), await LoadAsync("b"), await LoadAsync("c")]);

        await Cache.RemoveAsync(["a", "b", "never"], Cancellation);
        await Cache.RemoveAsync("c", Cancellation);

        Assert.Equal((int[])[2, 3, 4], (int[])[await LoadAsync("a"), await LoadAsync("b"), await LoadAsync("c")]);
    }

    [Fact]
    public async Task RemoveByTag_SomeCarryIt_OnlyThoseGo()
    {
        Assert.Equal((int[])[1, 2, 3], (int[])[await LoadAsync("red", tags: ["red"]), await LoadAsync("both", tags: ["red", "blue"]), await LoadAsync("none")]);
        Clock.Advance(TimeSpan.FromSeconds(1));

        await Cache.RemoveByTagAsync("blue", Cancellation);
        Assert.Equal((int[])[1, 4, 3], (int[])[await LoadAsync("red"), await LoadAsync("both"), await LoadAsync("none")]);
        await Cache.SetAsync("set", 9, tags: ["green"], cancellationToken: Cancellation);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Cache.RemoveByTagAsync(["red", "green"], Cancellation);
        Assert.Equal((int[])[5, 4, 3, 6], (int[])[await LoadAsync("red"), await LoadAsync("both"), await LoadAsync("none"), await LoadAsync("set")]);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Cache.RemoveByTagAsync("*", Cancellation);
        Assert.Equal((int[])[7, 8, 9], (int[])[await LoadAsync("red"), await LoadAsync("both"), await LoadAsync("none")]);
    }

    [Fact]
    public async Task RemoveByTag_DuringTheLoad_IsNotKept()
    {
        TaskCompletionSource<int> load = new();
        Task<int> loading = Cache.GetOrCreateAsync("key", _ => new ValueTask<int>(load.Task), tags: ["tag"], cancellationToken: Cancellation).AsTask();
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Cache.RemoveByTagAsync("tag", Cancellation);
        load.SetResult(100);

        Assert.Equal(100, await loading);
        Assert.Equal(1, await LoadAsync("key"));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("")]
    public async Task GetOrCreate_TagThatNoneCanCarry_IsRefused(string tag)
        => await Assert.ThrowsAsync<ArgumentException>(async () => await LoadAsync("key", tags: [tag]));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    [InlineData("LONG")]
    public async Task GetOrCreate_KeyThatCannotBeOne_IsLoadedAndNotKept(string? key)
    {
        key = key == "LONG" ? new string('k', 1025) : key;
        Assert.Equal(1, await LoadAsync(key!));
        Assert.Equal(2, await LoadAsync(key!));
        Assert.Equal(3, await LoadAsync(new string('k', 1024)));
        Assert.Equal(3, await LoadAsync(new string('k', 1024)));
    }

    private static HybridCacheEntryOptions With(HybridCacheEntryFlags flags) => new() { Flags = flags };

    private async Task<int> LoadAsync(string key, HybridCacheEntryOptions? options = null, string[]? tags = null)
        => await Cache.GetOrCreateAsync(key, _ => new ValueTask<int>(++_loads), options, tags, Cancellation);
}
