namespace Feria.Testing;

/// <summary>What a program came to.</summary>
public sealed record ChildOutcome(int Code, string Out, string Error)
{
    /// <summary>All of it as a golden file shows it.</summary>
    public override string ToString() => $"exit {Code}\n--- output\n{Out}--- error\n{Error}";
}
