using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Feria.Plugins.Activation;

/// <summary>Finds what is written and has no meaning, and what may have been meant.</summary>
/// <remarks>The serializer refuses such a member too; it does not say what there is instead.</remarks>
internal static class UnknownMember
{
    /// <summary>The first member that a type does not have, as text; null when there is none.</summary>
    internal static string? Find(JsonElement value, JsonTypeInfo type, string path)
    {
        // What stands behind a discriminator is known to the serializer alone.
        if (type.PolymorphismOptions is not null)
        {
            return null;
        }

        return (type.Kind, value.ValueKind) switch
        {
            (JsonTypeInfoKind.Object, JsonValueKind.Object) => value.EnumerateObject()
                .Select(member => OfMember(member, type, path)).FirstOrDefault(Found),
            (JsonTypeInfoKind.Enumerable, JsonValueKind.Array) => value.EnumerateArray()
                .Select((item, at) => OfPart(item, type.ElementType, type.Options, $"{path}[{at}]")).FirstOrDefault(Found),
            (JsonTypeInfoKind.Dictionary, JsonValueKind.Object) => value.EnumerateObject()
                .Select(item => OfPart(item.Value, type.ElementType, type.Options, $"{path}.{item.Name}")).FirstOrDefault(Found),
            _ => null,
        };
    }

    private static bool Found(string? found) => found is not null;

    private static string? OfMember(JsonProperty member, JsonTypeInfo type, string path)
    {
        JsonPropertyInfo? known = type.Properties.FirstOrDefault(property =>
            string.Equals(property.Name, member.Name, StringComparison.OrdinalIgnoreCase) && !property.IsExtensionData);
        if (known is not null)
        {
            return OfPart(member.Value, known.PropertyType, type.Options, $"{path}.{member.Name}");
        }

        // A type that takes whatever comes has a place for it.
        return type.Properties.Any(property => property.IsExtensionData)
            ? null
            : $"{path}.{member.Name}: there is no such option. {Choices.Describe(member.Name, [.. type.Properties.Select(property => property.Name)])}";
    }

    private static string? OfPart(JsonElement value, Type? type, JsonSerializerOptions options, string path)
        => type is not null && options.TryGetTypeInfo(type, out JsonTypeInfo? info) ? Find(value, info, path) : null;
}
