namespace Feria.Cli.Tests;

/// <summary>What a command line came to.</summary>
public sealed record Outcome(int Code, string Out, string Error)
{
    public IReadOnlyList<string> Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>All of it as a golden file shows it.</summary>
    public override string ToString() => $"exit {Code}\n--- output\n{Out}--- error\n{Error}";
}
