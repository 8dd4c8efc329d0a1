namespace Feria.Plugins.Generator.Model;

/// <summary>One parameter.</summary>
/// <param name="Type">Its type, as code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Default">Its default value, as code; null when it has none.</param>
/// <param name="Kind">Where its value comes from.</param>
internal sealed record ParameterModel(string Type, string Name, string? Default, ParameterKind Kind)
{
    /// <summary>Whether the package fills it in, so that no caller passes it.</summary>
    internal bool IsFilled => Kind is ParameterKind.Service or ParameterKind.Options;
}
