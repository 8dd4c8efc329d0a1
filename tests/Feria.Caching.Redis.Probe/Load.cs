using Feria.Caching.Redis.Health;
using Feria.Caching.Redis.Serialization;

namespace Feria.Caching.Redis.Probe;

/// <summary>One writer of its own keys, and readers of all.</summary>
internal sealed class Load : IAsyncDisposable
{
    private const int Constants = 16;
    private const int Readers = 2;

    private readonly CancellationTokenSource _stopWriting = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly long[] _written = new long[Source.Keys];
    private readonly Sight _connected = new();
    private readonly Sight _away = new();
    private readonly Source _source;
    private readonly int _index;
    private readonly RedisLevel<int, long> _level;
    private readonly Cache<int, long> _cache;
    private readonly List<Task> _work = [];
    private long _future;
    private long _undone;
    private long _lost;

    internal Load(string address, Source source, int index)
    {
        _source = source;
        _index = index;
        _level = new(new()
        {
            Name = "versions",
            Configuration = address,
            Serializer = CacheSerializer.Json(VersionContext.Default.Int64),
            ProbeEvery = TimeSpan.FromMilliseconds(100),
        });
        _cache = _level.CreateCache(new());
    }

    /// <summary>Connects, and takes in the keys that never change: none of them may ever be asked of the source again.</summary>
    internal async Task StartAsync()
    {
        await _level.WhenConnectedAsync();
        for (int key = Source.Keys; key < Source.Keys + Constants; key++)
        {
            if (_index == 0)
            {
                await _cache.SetAsync(key, key);
            }

            _ = await _cache.GetOrAddAsync(key, Lose);
        }

        _work.Add(Task.Run(WriteAsync));
        _work.AddRange(Enumerable.Range(0, Readers).Select(reader => Task.Run(() => ReadAsync(reader))));
    }

    internal string Report()
    {
        RedisHealth health = _level.Health;
        return $"{health.State} {_connected} {_away} {Interlocked.Read(ref _future)} {Interlocked.Read(ref _undone)} {Interlocked.Read(ref _lost)} {_written.Sum()} {health.WrittenBack} {health.Forgotten} {health.DroppedWrites}";
    }

    /// <summary>Ends the writing; how many keys are wrong once both levels had time to agree.</summary>
    internal async Task<int> SettleAsync()
    {
        await _stopWriting.CancelAsync();
        await _work[0];
        await _level.WhenConnectedAsync();
        int wrong = Source.Keys;
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(50));
        for (int attempt = 0; attempt < 200 && wrong > 0; attempt++)
        {
            _ = await timer.WaitForNextTickAsync();
            wrong = 0;
            for (int key = 0; key < Source.Keys; key++)
            {
                wrong += await _cache.GetOrAddAsync(key, FromSource) == _source.Version(key) ? 0 : 1;
            }
        }

        return wrong;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopWriting.CancelAsync();
        await _stop.CancelAsync();
        await Task.WhenAll(_work);
        await _level.DisposeAsync();
        _cache.Dispose();
        _stop.Dispose();
        _stopWriting.Dispose();
    }

    private ValueTask<long> FromSource(int key, CancellationToken cancellation) => new(_source.Version(key));

    private ValueTask<long> Lose(int key, CancellationToken cancellation)
    {
        _ = Interlocked.Increment(ref _lost);
        return new(key);
    }

    private async Task WriteAsync()
    {
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(1));
        for (int turn = 0; !_stopWriting.IsCancellationRequested; turn++)
        {
            int key = ((turn * 2) + _index) % Source.Keys;
            long version = _written[key] + 1;
            _source.Write(key, version);
            await (turn % 7 == 6 ? _cache.RemoveAsync(key).AsTask() : _cache.SetAsync(key, version).AsTask());
            Volatile.Write(ref _written[key], version);
            _ = await timer.WaitForNextTickAsync();
        }
    }

    private async Task ReadAsync(int reader)
    {
        long[] seen = new long[Source.Keys];
        for (int turn = reader; !_stop.IsCancellationRequested; turn++)
        {
            int key = turn * 7 % Source.Keys;
            long own = Volatile.Read(ref _written[key]);
            bool wasThere = _level.Health.State == RedisState.Connected;
            long version = await _cache.GetOrAddAsync(key, FromSource);
            bool isThere = wasThere && _level.Health.State == RedisState.Connected;
            long now = _source.Version(key);
            (isThere ? _connected : _away).Add(version < now ? _source.Age(key, version) : null, version < seen[key]);
            seen[key] = Math.Max(seen[key], version);
            _ = Interlocked.Add(ref _future, version > now ? 1 : 0);
            _ = Interlocked.Add(ref _undone, version < own ? 1 : 0);
            _ = await _cache.GetOrAddAsync(Source.Keys + (turn % Constants), Lose);
            if (turn % 64 == 0)
            {
                await Task.Yield();
            }
        }
    }
}
