using Feria.Caching.Redis.Health;
using Feria.Caching.Redis.Numbers;
using Feria.Caching.Redis.Retries;
using Feria.Caching.Redis.Serialization;
using Feria.Caching.Redis.Servers;
using StackExchange.Redis;

namespace Feria.Caching.Redis;

/// <summary>Compares the memory with Redis: what Redis knows better goes, what Redis has lost is written back.</summary>
internal sealed class Comparison<TKey, TValue>(
    Cache<TKey, TValue> cache, RedisServer server, EntryCodec<TKey, TValue> codec, KnownEntries<TKey> known, Changes<TKey, TValue> changes, LevelState state)
    where TKey : notnull
{
    private const int Batch = 200;
    private const int Wrong = 0;
    private const int Unknown = 2;

    internal async Task RunAsync()
    {
        // In this order: an old value must never be taken for as new as the one that came after it.
        Dictionary<TKey, KnownEntry> before = known.All();
        foreach (KeyValuePair<TKey, TValue>[] batch in cache.Snapshot().Chunk(Batch))
        {
            KnownEntry[] about = [.. batch.Select(entry => before.GetValueOrDefault(entry.Key))];
            RedisValue[] arguments =
            [
                "", .. batch.Zip(about).SelectMany(pair => (RedisValue[])
                [
                    server.Clock.Earliest(pair.Second.Number), codec.TagText(pair.First.Key, pair.First.Value, pair.Second.Options),
                ]),
            ];
            RedisResult[] verdicts = (RedisResult[])(await server.RunAsync(
                "check", [.. batch.Select(entry => server.Entry(codec.Text(entry.Key)))], arguments).ConfigureAwait(false))!;
            for (int at = 0; at < batch.Length; at++)
            {
                // What was written meanwhile is not what was asked about.
                if (known.Of(batch[at].Key) == about[at])
                {
                    await ConcludeAsync(batch[at], about[at], (int)verdicts[at]).ConfigureAwait(false);
                }
            }
        }
    }

    private async Task ConcludeAsync(KeyValuePair<TKey, TValue> entry, KnownEntry about, int verdict)
    {
        if (verdict == Wrong)
        {
            changes.Forget(entry.Key, long.MaxValue);
        }
        else if (verdict == Unknown && about.Number != 0 && about.Until > ServerClock.Local
            && codec.Encode(entry.Key, entry.Value, about.Options) is { } content)
        {
            long left = Math.Max(1, (about.Until - ServerClock.Local) / 1000);
            PendingWrite write = new(PendingKind.Key, codec.Text(entry.Key), about.Number, content with { Milliseconds = Math.Min(left, content.Milliseconds) });
            await changes.TellLoadAsync(server, write, isLoud: true).ConfigureAwait(false);
            state.WrittenBack.Add();
        }
    }
}
