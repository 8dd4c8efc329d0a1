using Feria.Caching.Levels;
using Feria.Caching.Redis.Health;
using Feria.Caching.Redis.Numbers;
using Feria.Caching.Redis.Retries;
using Feria.Caching.Redis.Serialization;
using Feria.Caching.Redis.Servers;
using StackExchange.Redis;

namespace Feria.Caching.Redis;

/// <summary>Asks Redis for what the memory does not have.</summary>
internal sealed class LevelReader<TKey, TValue>(
    RedisServer server, EntryCodec<TKey, TValue> codec, KnownEntries<TKey> known, PendingWrites pending, LevelState state)
    where TKey : notnull
{
    internal async ValueTask<SecondLevelAnswer<TValue>> ReadAsync(TKey key, bool isRefresh, CancellationToken cancellation)
    {
        long moment = ServerClock.Moment;
        string name = codec.Text(key);
        if (pending.Find(name) is { } write)
        {
            // Redis does not know the last word on it yet; it may even have left the memory for want of room.
            if (isRefresh || write.Content is not { } content || codec.Decode(content) is not { } own)
            {
                return new(null, moment);
            }

            known.Note(key, new(write.Number, own.Options, ServerClock.Local + (content.Milliseconds * 1000)));
            return new(own);
        }

        if (!state.IsConnected)
        {
            return new(null, moment);
        }

        try
        {
            RedisResult[] answer = (RedisResult[])(await server.RunAsync(
                "read", [server.Entry(name)], [name, isRefresh ? 1 : 0], cancellation).ConfigureAwait(false))!;
            if (answer.Length == 1)
            {
                state.Misses.Add();
                return new(null, RedisServer.Number((string?)answer[0]));
            }

            if (codec.Decode(answer) is not { } found)
            {
                return new(null, moment);
            }

            state.Hits.Add();
            known.Note(key, new(RedisServer.Number((string?)answer[1]), found.Options, ServerClock.Local + ((long)answer[4] * 1000)));
            return new(found);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            state.Leave(error);
            return new(null, moment);
        }
    }
}
