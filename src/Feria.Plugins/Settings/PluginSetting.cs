using System.Text.Json;

namespace Feria.Plugins.Settings;

/// <summary>What a settings file says of one plug-in.</summary>
/// <param name="Place">Where it says it, as <c>file(line,column)</c>.</param>
/// <param name="Enabled">Whether it may be called.</param>
/// <param name="Options">Its options, an object; null when none are given.</param>
internal sealed record PluginSetting(string Place, bool Enabled, JsonElement? Options);
