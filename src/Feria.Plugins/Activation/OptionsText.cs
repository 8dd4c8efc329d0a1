using System.Text.Json;

namespace Feria.Plugins.Activation;

/// <summary>The options of one plug-in as they are written.</summary>
/// <param name="Value">The JSON object.</param>
/// <param name="Place">Where it stands, for messages: a file, and the path in it.</param>
internal readonly record struct OptionsText(JsonElement Value, string Place);
