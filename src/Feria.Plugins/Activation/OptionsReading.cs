using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Feria.Plugins.Catalogs;

namespace Feria.Plugins.Activation;

/// <summary>Reads the options of a plug-in as the type it takes them as.</summary>
internal static class OptionsReading
{
    /// <exception cref="PluginLoadException">They do not fit, or nobody knows the type.</exception>
    internal static object Read(PluginUnit plugin, PackageInputs inputs, Type type)
    {
        OptionsText text = OptionsText.Of(plugin.Name, inputs.Settings);

        // Made anew for each reading: kept ones would keep the types of plug-ins from being unloaded.
        JsonSerializerOptions options = new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            PropertyNameCaseInsensitive = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            TypeInfoResolver = Resolver(inputs.OptionTypes),
        };
        try
        {
            JsonTypeInfo? known = null;
            if (options.TypeInfoResolver is null || !options.TryGetTypeInfo(type, out known))
            {
                throw Failure(
                    plugin,
                    $"nothing tells how to read its options, {type}, without reflection.",
                    $"Give a JsonSerializerContext with [JsonSerializable(typeof({type.Name}))] to {nameof(PluginPackageBuilder)}.{nameof(PluginPackageBuilder.UseOptions)}.");
            }

            return UnknownMember.Find(text.Value, known, text.Path) is { } unknown
                ? throw Failure(plugin, $"in {text.File} at {unknown}", "Correct or remove it.")
                : text.Value.Deserialize(known)!;
        }
        catch (JsonException error)
        {
            throw Failure(plugin, $"in {text.File} at {text.Path}{error.Path?[1..]}: {Message(error)}", "Correct its options.", error);
        }
        catch (Exception error) when (error is InvalidOperationException or NotSupportedException)
        {
            throw Failure(
                plugin, $"{type} cannot be read from JSON: {error.Message}", "Give it one public constructor, and members that JSON can hold.", error);
        }
    }

    // The place in the text is one inside the options alone, and of no use to somebody with the whole file before them.
    private static string Message(JsonException error)
        => error.Message.IndexOf(" Path: ", StringComparison.Ordinal) is >= 0 and int end ? error.Message[..end] : error.Message;

    private static IJsonTypeInfoResolver? Resolver(IJsonTypeInfoResolver? given)
        => JsonSerializer.IsReflectionEnabledByDefault ? JsonTypeInfoResolver.Combine(given, ByReflection()) : given;

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Asked for only where reflection is on, which it is not in a trimmed program.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Asked for only where reflection is on, which it is not in a native program.")]
    private static DefaultJsonTypeInfoResolver ByReflection() => new();

    private static PluginLoadException Failure(PluginUnit plugin, string error, string cure, Exception? inner = null)
        => new(LoadFailures.Status(plugin, error, cure), inner);
}
