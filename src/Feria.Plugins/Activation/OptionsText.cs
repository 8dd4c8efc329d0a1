using System.Text.Json;
using Feria.Plugins.Settings;

namespace Feria.Plugins.Activation;

/// <summary>The options of one plug-in as they are written.</summary>
/// <param name="Value">The JSON object; an empty one when none are given.</param>
/// <param name="File">The file, for messages.</param>
/// <param name="Path">The JSON path in that file.</param>
internal sealed record OptionsText(JsonElement Value, string File, string Path)
{
    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    internal static OptionsText Of(string plugin, SettingsFile? settings) => new(
        settings?.Options(plugin) ?? Nothing,
        settings?.Path ?? "the settings, of which there are none,",
        $"$.{SettingsReading.Plugins}.{plugin}.{SettingsReading.Options}");
}
