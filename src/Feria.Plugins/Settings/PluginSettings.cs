using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Feria.Plugins.Folders;
using Feria.Plugins.Settings;
using Feria.Plugins.Trust;

namespace Feria.Plugins;

/// <summary>Enables and disables plug-ins in a settings file.</summary>
/// <remarks>
/// Everything else in the file stays; it is replaced as a whole, so that nobody ever reads half of it. Safe for any
/// number of threads and processes: writers take turns, by way of a hidden file beside it, and none loses another's change.
/// </remarks>
public static class PluginSettings
{
    /// <summary>The name that <see cref="PluginPackage.FromFolder(string, ReadOnlySpan{PluginFileFormat})"/> looks for in its folder: <c>plugins.json</c>.</summary>
    public const string FileName = "plugins.json";

    private static readonly JsonWriterOptions Writing = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Lets a plug-in be called.</summary>
    /// <param name="path">The settings file; one that is not there disables nothing.</param>
    /// <param name="plugin">The plug-in; it need not exist.</param>
    /// <exception cref="PluginConfigurationException">The file is not as it has to be; it is left as it is.</exception>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read or written.</exception>
    /// <returns>Whether it was disabled before.</returns>
    public static bool Enable(string path, string plugin) => Set(path, plugin, enabled: true);

    /// <summary>Keeps a plug-in from being called, from the next call on.</summary>
    /// <param name="path">The settings file; made when it is not there.</param>
    /// <param name="plugin">The plug-in; it need not exist.</param>
    /// <exception cref="PluginConfigurationException">The file is not as it has to be; it is left as it is.</exception>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read or written.</exception>
    /// <returns>Whether it was enabled before.</returns>
    public static bool Disable(string path, string plugin) => Set(path, plugin, enabled: false);

    private static bool Set(string path, string plugin, bool enabled)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(plugin);
        string full = File.Exists(path) ? RealPath.Of(path) : Path.GetFullPath(path);
        using (WriterTurn.Take(full))
        {
            byte[] content = File.Exists(full) ? RegularFile.Read(full, SettingsReading.MostBytes) : "{}"u8.ToArray();
            bool before = !SettingsReading.Read(full, content).TryGetValue(plugin, out PluginSetting? setting) || setting.Enabled;
            if (before == enabled)
            {
                return false;
            }

            JsonObject root = JsonNode.Parse(content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? content.AsSpan(3) : content)!.AsObject();
            Child(Child(root, SettingsReading.Plugins), plugin)[SettingsReading.Enabled] = enabled;
            WholeFile.Write(full, Text(root));
            return true;
        }
    }

    private static JsonObject Child(JsonObject parent, string name)
    {
        if (parent[name] is JsonObject child)
        {
            return child;
        }

        JsonObject made = [];
        parent[name] = made;
        return made;
    }

    private static byte[] Text(JsonObject root)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, Writing))
        {
            root.WriteTo(writer);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
