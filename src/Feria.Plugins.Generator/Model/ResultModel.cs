namespace Feria.Plugins.Generator.Model;

/// <summary>A result.</summary>
/// <param name="Type">Its type, as code; null for void.</param>
/// <param name="Maker">The method of PluginBody that makes a body with it.</param>
internal sealed record ResultModel(string? Type, string Maker);
