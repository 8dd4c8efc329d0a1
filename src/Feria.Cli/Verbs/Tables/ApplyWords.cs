namespace Feria.Cli.Verbs.Tables;

/// <summary>What a user wrote for <c>feria apply</c>.</summary>
internal sealed record ApplyWords(string File, string? InputFormat, string? Out, string Format, string? Bad, IReadOnlyList<string> Columns);
