namespace Feria.Plugins.Generator.Model;

/// <summary>One parameter.</summary>
/// <param name="Type">Its type, as code.</param>
/// <param name="Default">Its default value, as code; null when it has none.</param>
/// <param name="IsToken">Whether it is the trailing cancellation token, which a call fills in.</param>
internal sealed record ParameterModel(string Type, string? Default, bool IsToken);
