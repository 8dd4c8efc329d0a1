namespace Feria.Cli.Answers;

/// <summary>A day that a rule gives, as an item of an answer.</summary>
/// <param name="Date">The day.</param>
/// <param name="Weekday">Its weekday.</param>
/// <param name="ObservedFor">The day in lieu of which it is off, if it is.</param>
/// <param name="Certainty">How sure it is.</param>
internal sealed record RuleDayRow(DateOnly Date, string Weekday, DateOnly? ObservedFor, string Certainty);
