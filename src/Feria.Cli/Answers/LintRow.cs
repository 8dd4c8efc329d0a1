using Feria.Readers.RuleFiles;

namespace Feria.Cli.Answers;

/// <summary>An error in a rules file as an item of an answer.</summary>
internal sealed record LintRow(string File, int Line, int Column, string Message)
{
    public static LintRow Of(RuleFileError error) => new(error.File, error.Line, error.Column, error.Message);
}
