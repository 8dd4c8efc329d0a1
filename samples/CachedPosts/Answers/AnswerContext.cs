using System.Text.Json.Serialization;

namespace CachedPosts.Answers;

[JsonSerializable(typeof(PostAnswer))]
[JsonSerializable(typeof(RemovalAnswer))]
[JsonSerializable(typeof(StatsAnswer))]
internal sealed partial class AnswerContext : JsonSerializerContext;
