namespace Feria.Cli.Answers;

/// <summary>A working day as an item of an answer.</summary>
internal sealed record WorkdayRow(DateOnly Date, string Weekday);
