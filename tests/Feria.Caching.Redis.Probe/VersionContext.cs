using System.Text.Json.Serialization;

namespace Feria.Caching.Redis.Probe;

[JsonSerializable(typeof(long))]
internal sealed partial class VersionContext : JsonSerializerContext;
