using System.Text.Json.Serialization;

namespace CachedPosts.Answers;

internal sealed record RemovalAnswer([property: JsonPropertyName("was_cached")] bool WasCached);
