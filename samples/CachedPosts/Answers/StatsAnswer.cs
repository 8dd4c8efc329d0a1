using System.Text.Json.Serialization;

namespace CachedPosts.Answers;

internal sealed record StatsAnswer(
    [property: JsonPropertyName("size")] int Size,
    [property: JsonPropertyName("max_size")] int Maximum,
    [property: JsonPropertyName("ttl_seconds")] double TimeToLiveSeconds);
