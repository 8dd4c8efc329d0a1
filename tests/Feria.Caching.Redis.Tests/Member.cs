using Feria.Caching.Redis.Health;
using Feria.Caching.Redis.Serialization;

namespace Feria.Caching.Redis.Tests;

/// <summary>One of several that share a server: a cache and its level, as each process has them.</summary>
internal sealed class Member : IAsyncDisposable
{
    private TaskCompletionSource _away = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Member(RedisLevelOptions<string, string> options, CacheOptions<string, string> cache)
    {
        Level = new(options with
        {
            Failed = Errors.Enqueue,
            StateChanged = health => _ = health.State == RedisState.Away && _away.TrySetResult(),
        });
        Cache = Level.CreateCache(cache);
    }

    internal RedisLevel<string, string> Level { get; }

    internal Cache<string, string> Cache { get; }

    internal System.Collections.Concurrent.ConcurrentQueue<Exception> Errors { get; } = [];

    internal static RedisLevelOptions<string, string> Options(RedisServerProcess server) => new()
    {
        Name = "test",
        Configuration = server.Address,
        Serializer = CacheSerializer.Json(TextContext.Default.String),
        Patience = TimeSpan.FromSeconds(10),
        ProbeEvery = TimeSpan.FromMilliseconds(50),
    };

    internal static async Task<Member> JoinAsync(
        RedisServerProcess server, CacheOptions<string, string>? cache = null, Func<RedisLevelOptions<string, string>, RedisLevelOptions<string, string>>? change = null)
    {
        Member member = new(change is null ? Options(server) : change(Options(server)), cache ?? new());
        await member.ConnectedAsync();
        return member;
    }

    internal Task ConnectedAsync() => Level.WhenConnectedAsync(TestContext.Current.CancellationToken);

    /// <summary>Ends when Redis has been noticed to be away since the last call.</summary>
    internal async Task NoticedAsync()
    {
        await _away.Task.WaitAsync(TestContext.Current.CancellationToken);
        _away = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    internal async Task<string> GetAsync(string key, string load)
        => await Cache.GetOrAddAsync(key, (_, _) => new(load), TestContext.Current.CancellationToken);

    /// <summary>What is known without a load, after all that others have said is heard.</summary>
    internal async Task<string?> KnownAsync(string key)
    {
        await Level.CatchUpAsync();
        string value = await GetAsync(key, "");
        if (value.Length == 0)
        {
            // The question must not become an answer.
            await Cache.RemoveAsync(key, TestContext.Current.CancellationToken);
            return null;
        }

        return value;
    }

    public async ValueTask DisposeAsync()
    {
        await Level.DisposeAsync();
        Cache.Dispose();
    }
}
