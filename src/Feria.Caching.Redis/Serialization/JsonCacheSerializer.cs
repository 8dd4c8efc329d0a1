using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Feria.Caching.Redis.Serialization;

internal sealed class JsonCacheSerializer<TValue>(JsonTypeInfo<TValue> type) : ICacheSerializer<TValue>
{
    public void Write(IBufferWriter<byte> target, TValue value)
    {
        using Utf8JsonWriter writer = new(target);
        JsonSerializer.Serialize(writer, value, type);
    }

    public TValue Read(ReadOnlyMemory<byte> source) => JsonSerializer.Deserialize(source.Span, type)!;
}
