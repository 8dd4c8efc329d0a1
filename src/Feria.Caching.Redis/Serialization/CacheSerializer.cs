using System.Text.Json.Serialization.Metadata;

namespace Feria.Caching.Redis.Serialization;

/// <summary>The serializers that come with the library.</summary>
public static class CacheSerializer
{
    /// <summary>JSON by System.Text.Json, without reflection: <c>CacheSerializer.Json(MyContext.Default.Rate)</c>.</summary>
    /// <param name="type">What the source generator made of the type.</param>
    public static ICacheSerializer<TValue> Json<TValue>(JsonTypeInfo<TValue> type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return new JsonCacheSerializer<TValue>(type);
    }
}
