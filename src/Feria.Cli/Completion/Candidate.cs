namespace Feria.Cli.Completion;

/// <summary>A word that may stand next, and what it means.</summary>
internal sealed record Candidate(string Value, string? Meaning)
{
    /// <summary>Gets what asks the shell for files.</summary>
    public static Candidate Files { get; } = new(":files", null);

    /// <summary>Gets what asks the shell for folders.</summary>
    public static Candidate Folders { get; } = new(":folders", null);

    /// <summary>Gets the beginning of what it means, up to the first stop.</summary>
    public string? Hint => Meaning?.Split([". ", "; ", ": "], 2, StringSplitOptions.None)[0].TrimEnd('.');

    public bool StartsWith(string word) => Value.StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
