namespace Feria.Cli.Answers;

/// <summary>A data pack as an item of an answer.</summary>
internal sealed record PackRow(string Version, int Places, int Bytes, string Sha256);
