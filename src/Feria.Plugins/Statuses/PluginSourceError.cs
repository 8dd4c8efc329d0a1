namespace Feria.Plugins;

/// <summary>One error in a source file, where a compiler would report it.</summary>
/// <param name="File">The path of the file.</param>
/// <param name="Line">The line, counted from 1; 0 when the error belongs to the file as a whole.</param>
/// <param name="Column">The column, counted from 1; 0 when the error belongs to the file as a whole.</param>
/// <param name="Code">The compiler's code, such as <c>CS1002</c>.</param>
/// <param name="Message">The compiler's text.</param>
public sealed record PluginSourceError(string File, int Line, int Column, string Code, string Message)
{
    /// <summary>Writes the error as a compiler does, so that editors can jump to it.</summary>
    /// <returns><c>file(line,column): error code: message</c>.</returns>
    public override string ToString()
        => Line == 0 ? $"{File}: error {Code}: {Message}" : $"{File}({Line},{Column}): error {Code}: {Message}";
}
