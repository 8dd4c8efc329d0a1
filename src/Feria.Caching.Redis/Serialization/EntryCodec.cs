using System.Buffers;
using System.Text;
using System.Text.Json;
using Feria.Caching.Levels;
using Feria.Caching.Redis.Health;
using Feria.Caching.Redis.Retries;
using Feria.Caching.Redis.Servers;
using StackExchange.Redis;

namespace Feria.Caching.Redis.Serialization;

/// <summary>Values as Redis keeps them: bytes, tags and lifetimes.</summary>
internal sealed class EntryCodec<TKey, TValue>(RedisLevelOptions<TKey, TValue> options, CacheOptions<TKey, TValue> cache, LevelState state)
    where TKey : notnull
{
    private readonly (Func<TKey, string> Text, Func<string, TKey> Parse) _keys = KeyTexts.Of(options);
    private readonly bool _keepsTime = cache.TimeToLive is not null || cache.TimeToIdle is not null || cache.Lifetime is not null;

    internal string Text(TKey key) => _keys.Text(key);

    internal bool TryParse(string text, out TKey key)
    {
        try
        {
            key = _keys.Parse(text);
            return true;
        }
#pragma warning disable CA1031 // A text that another process sent: whatever is wrong with it is no reason to stop listening.
        catch (Exception error)
#pragma warning restore CA1031
        {
            state.Fail(error);
            key = default!;
            return false;
        }
    }

    /// <summary>Null for what cannot be kept there: its lifetime is over before it begins, or it cannot be serialized.</summary>
    internal EntryContent? Encode(TKey key, TValue value, EntryOptions? entry)
    {
        TimeSpan? own = entry?.TimeToLive ?? cache.Lifetime?.Invoke(key, value, cache.Clock.GetUtcNow());
        TimeSpan life = own is { } span && span < RedisServer.LongestLife ? span : own is null ? options.TimeToLive : RedisServer.LongestLife;
        try
        {
            ArrayBufferWriter<byte> buffer = new();
            options.Serializer.Write(buffer, value);
            return life < TimeSpan.FromMilliseconds(1) ? null : new(buffer.WrittenMemory, TagText(key, value, entry), (long)life.TotalMilliseconds, own is not null);
        }
#pragma warning disable CA1031 // The serializer is the user's.
        catch (Exception error)
#pragma warning restore CA1031
        {
            state.Fail(error);
            return null;
        }
    }

    /// <summary>What the script says of a value; null where it cannot be read.</summary>
    /// <param name="answer">Value, number, tags, whether it has a lifetime of its own, and the milliseconds that are left.</param>
    internal SecondLevelValue<TValue>? Decode(RedisResult[] answer)
        => Decode((byte[])answer[0]!, (string?)answer[2], (string?)answer[3] == "1", (long)answer[4]);

    internal SecondLevelValue<TValue>? Decode(EntryContent content)
        => Decode(content.Value, content.Tags, content.HasOwnLife, content.Milliseconds);

    internal string TagText(TKey key, TValue value, EntryOptions? entry)
    {
        string[] tags = [.. (entry?.Tags ?? []).Concat(cache.Tags?.Invoke(key, value) ?? []).Distinct(StringComparer.Ordinal)];
        if (tags.Length == 0)
        {
            return "";
        }

        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartArray();
            Array.ForEach(tags, writer.WriteStringValue);
            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private SecondLevelValue<TValue>? Decode(ReadOnlyMemory<byte> bytes, string? tagText, bool hasOwnLife, long milliseconds)
    {
        try
        {
            TValue value = options.Serializer.Read(bytes);
            TimeSpan left = TimeSpan.FromMilliseconds(Math.Max(1, milliseconds));
            bool isShorter = hasOwnLife || !(cache.TimeToLive <= left);
            string[]? tags = string.IsNullOrEmpty(tagText) ? null : Tags(tagText);
            return new(value, new() { TimeToLive = _keepsTime && isShorter ? left : null, Tags = tags });
        }
#pragma warning disable CA1031 // The serializer is the user's, and the bytes may be another program's.
        catch (Exception error)
#pragma warning restore CA1031
        {
            state.Fail(error);
            return null;
        }
    }

    private static string[] Tags(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return [.. document.RootElement.EnumerateArray().Select(static tag => tag.GetString()!)];
    }
}
