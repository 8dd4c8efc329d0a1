using System.Text.Json.Serialization;

namespace Feria.Caching.Redis.Tests;

[JsonSerializable(typeof(string))]
internal sealed partial class TextContext : JsonSerializerContext;
