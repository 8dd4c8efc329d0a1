namespace Feria.Readers.RuleFiles;

/// <summary>What is wrong in a rules file, and where.</summary>
/// <param name="File">The file's name as it was given.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in characters, from 1.</param>
/// <param name="Message">What was found, what was expected and, where a name is near, what was probably meant.</param>
public sealed record RuleFileError(string File, int Line, int Column, string Message)
{
    /// <summary>The error as compilers write it.</summary>
    /// <returns><c>file:line:column: message</c>.</returns>
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}
