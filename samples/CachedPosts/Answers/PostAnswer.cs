using System.Text.Json;
using System.Text.Json.Serialization;

namespace CachedPosts.Answers;

internal sealed record PostAnswer(
    [property: JsonPropertyName("data")] JsonElement Data,
    [property: JsonPropertyName("cache_size")] int CacheSize,
    [property: JsonPropertyName("elapsed_ms")] double ElapsedMilliseconds);
