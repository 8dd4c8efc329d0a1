using Feria.Caching.Redis.Backplanes;
using Feria.Caching.Redis.Health;
using Feria.Caching.Redis.Numbers;
using Feria.Caching.Redis.Retries;
using Feria.Caching.Redis.Serialization;
using Feria.Caching.Redis.Servers;

namespace Feria.Caching.Redis;

/// <summary>What others have changed: it leaves the memory, unless the memory knows something newer.</summary>
internal sealed class Changes<TKey, TValue>(
    Cache<TKey, TValue> cache, EntryCodec<TKey, TValue> codec, KnownEntries<TKey> known, ServerClock clock, PendingWrites pending, LevelState state)
    where TKey : notnull
{
    internal void Hear(BackplaneMessage message)
    {
        switch (message.Kind)
        {
            case "k" when codec.TryParse(message.Name, out TKey key):
                if (pending.Find(message.Name) is { } write && clock.Latest(write.Number) < message.Number)
                {
                    pending.Done(write);
                }

                Forget(key, message.Number);
                break;
            case "t":
                _ = cache.ForgetByTag(message.Name);
                break;
            case "a":
                cache.Clear();
                break;
        }
    }

    /// <summary>Something has happened to a key: what memory has of it goes, if it is older, and so does what is being loaded.</summary>
    internal void Forget(TKey key, long number)
    {
        if (known.IsOlder(key, number))
        {
            state.Forgotten.Add();
            _ = cache.Forget(key);
        }
    }

    /// <summary>Tells Redis of something that was done before.</summary>
    internal Task TellWriteAsync(RedisServer server, PendingWrite write) => TellAsync(server, write, clock.Latest(write.Number), isLoud: true);

    /// <summary>Tells Redis of something that was loaded before.</summary>
    internal Task TellLoadAsync(RedisServer server, PendingWrite write, bool isLoud) => TellAsync(server, write, clock.Earliest(write.Number), isLoud);

    /// <summary>Where Redis knows better, the memory learns that.</summary>
    private async Task TellAsync(RedisServer server, PendingWrite write, long number, bool isLoud)
    {
        long there = await server.NumberAsync(
            write.Operation, write.Kind == PendingKind.Key ? [server.Entry(write.Name)] : [], write.Arguments(number, isLoud)).ConfigureAwait(false);
        if (write.Kind != PendingKind.Key || !codec.TryParse(write.Name, out TKey key))
        {
            return;
        }

        if (there == 0 || there > number)
        {
            // 0: something that it carries was removed since.
            Forget(key, there == 0 ? long.MaxValue : there);
        }
        else
        {
            known.Number(key, write.Number, there);
        }
    }
}
