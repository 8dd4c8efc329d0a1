using System.Collections.Frozen;
using System.Text.Json;
using Feria.Plugins.Json;

namespace Feria.Plugins.Settings;

/// <summary>Reads a settings file: <c>{"plugins": {"NAME": {"enabled": false, "options": {…}}}}</c>.</summary>
internal static class SettingsReading
{
    internal const string Plugins = "plugins";
    internal const string Enabled = "enabled";
    internal const string Options = "options";

    /// <summary>Nobody writes more by hand.</summary>
    internal const int MostBytes = 4 << 20;

    internal static SettingsContents Contents(string path, byte[]? content)
    {
        if (content is null)
        {
            return new SettingsContents(path, FrozenDictionary<string, PluginSetting>.Empty, null);
        }

        try
        {
            return new SettingsContents(path, Read(path, content).ToFrozenDictionary(StringComparer.Ordinal), null);
        }
        catch (PluginConfigurationException error)
        {
            return Unusable(path, error.Message);
        }
    }

    internal static SettingsContents Unusable(string path, string problem)
        => new(path, FrozenDictionary<string, PluginSetting>.Empty, problem);

    /// <exception cref="PluginConfigurationException">It is not as it has to be.</exception>
    internal static Dictionary<string, PluginSetting> Read(string path, byte[] content)
    {
        JsonFile file = new(path, content);
        Dictionary<string, PluginSetting> settings = new(StringComparer.Ordinal);
        if (file.Members(file.Root, Plugins).TryGetValue(Plugins, out JsonPart? plugins))
        {
            foreach (JsonMember plugin in file.Object(plugins, "an object with the names of plug-ins"))
            {
                settings.Add(plugin.Name, Setting(file, plugin));
            }
        }

        return settings;
    }

    private static PluginSetting Setting(JsonFile file, JsonMember plugin)
    {
        if (plugin.Name.Length == 0)
        {
            throw file.Error(plugin.Start, "the name of a plug-in is expected here, and this one is empty.");
        }

        IReadOnlyDictionary<string, JsonPart> members = file.Members(plugin.Value, Enabled, Options);
        bool enabled = !members.TryGetValue(Enabled, out JsonPart? given) || file.Boolean(given);
        JsonElement? options = null;
        if (members.TryGetValue(Options, out JsonPart? chosen))
        {
            _ = file.Object(chosen, "an object with options");
            options = file.Element(chosen);
        }

        return new PluginSetting(file.Place(given?.Start ?? plugin.Start), enabled, options);
    }
}
