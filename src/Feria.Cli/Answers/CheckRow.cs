namespace Feria.Cli.Answers;

/// <summary>Whether a day is worked, as an item of an answer.</summary>
internal sealed record CheckRow(DateOnly Date, bool IsWorkingDay);
