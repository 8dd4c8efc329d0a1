using Feria.Caching.Levels;
using Feria.Caching.Redis.Health;
using Feria.Caching.Redis.Numbers;
using Feria.Caching.Redis.Retries;
using Feria.Caching.Redis.Serialization;
using Feria.Caching.Redis.Servers;

namespace Feria.Caching.Redis;

/// <summary>Tells Redis what happens in this process, at once or, while it is away, later.</summary>
internal sealed class LevelWriter<TKey, TValue>(
    RedisServer server,
    LevelMemory<TKey, TValue> memory,
    EntryCodec<TKey, TValue> codec,
    KnownEntries<TKey> known,
    PendingWrites pending,
    RecentWrites recent,
    Changes<TKey, TValue> changes,
    LevelState state)
    where TKey : notnull
{
    internal async Task WriteAsync(TKey key, TValue value, EntryOptions? options)
    {
        PendingWrite write = new(PendingKind.Key, codec.Text(key), ServerClock.Moment, codec.Encode(key, value, options));

        // Until Redis has given it a number, whatever others say of the key counts as newer.
        known.Note(key, new(0, options, Until(write.Content)));
        long number = await TellAsync(write).ConfigureAwait(false);
        known.Number(key, 0, number);
        memory.ForgetUnless(key, value);
    }

    /// <summary>Removes something that has left the memory already.</summary>
    /// <param name="kind">What it concerns.</param>
    /// <param name="name">The key or the tag.</param>
    /// <param name="forget">Takes it out of the memory: once more, for somebody may have read it before Redis, or what waits for Redis, knew that it is gone.</param>
    internal async Task RemoveAsync(PendingKind kind, string name, Action forget)
    {
        _ = await TellAsync(new(kind, name, ServerClock.Moment)).ConfigureAwait(false);
        forget();
    }

    internal Task RemoveAsync(TKey key, Cache<TKey, TValue> cache) => RemoveAsync(PendingKind.Key, codec.Text(key), () => cache.Forget(key));

    /// <summary>A load that began at a moment has brought a value.</summary>
    internal async Task OfferAsync(TKey key, TValue value, EntryOptions? options, long moment)
    {
        PendingWrite write = new(PendingKind.Key, codec.Text(key), moment, codec.Encode(key, value, options));
        known.Note(key, new(moment, options, Until(write.Content)));
        if (write.Content is null || !state.IsConnected)
        {
            // It is written when the memory is compared with Redis, if the memory still has it.
            return;
        }

        try
        {
            await changes.TellLoadAsync(server, write, isLoud: false).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever is wrong, the level is away and the memory goes on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            state.Leave(error);
        }
    }

    /// <summary>Tells Redis.</summary>
    /// <returns>The number it has there; the moment, below zero, when it has to wait.</returns>
    private async Task<long> TellAsync(PendingWrite write)
    {
        if (state.IsConnected)
        {
            try
            {
                long number = await server.NumberAsync(
                    write.DirectOperation,
                    write.Kind == PendingKind.Key ? [server.Entry(write.Name)] : [],
                    write.DirectArguments(server.Clock.Earliest(write.Number), server.Patience)).ConfigureAwait(false);
                recent.Add(write.Kind, write.Name, number);
                pending.Supersede(write);
                return number;
            }
#pragma warning disable CA1031 // Whatever is wrong, the level is away and the write has to wait.
            catch (Exception error)
#pragma warning restore CA1031
            {
                pending.Add(write);
                state.Leave(error);
                return write.Number;
            }
        }

        pending.Add(write);
        state.Wake();
        return write.Number;
    }

    private static long Until(EntryContent? content) => ServerClock.Local + ((content?.Milliseconds ?? 0) * 1000);
}
