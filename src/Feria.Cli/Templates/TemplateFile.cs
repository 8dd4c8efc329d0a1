namespace Feria.Cli.Templates;

/// <summary>A file to write.</summary>
/// <param name="Path">Where, below the folder that is written to; parts are separated by <c>/</c>.</param>
/// <param name="Text">What.</param>
internal sealed record TemplateFile(string Path, string Text);
