namespace Feria.Plugins.Json;

/// <summary>A key of an object in a file, with its value.</summary>
/// <param name="Name">The key.</param>
/// <param name="Start">Where it stands, in bytes.</param>
/// <param name="Value">What it has.</param>
internal sealed record JsonMember(string Name, int Start, JsonPart Value);
