namespace Feria.Cli.Answers;

/// <summary>A file of a folder of plug-ins that is not as its lock has it, as an item of an answer.</summary>
internal sealed record LockRow(string Change, string File);
