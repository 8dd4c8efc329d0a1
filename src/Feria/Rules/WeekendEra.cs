namespace Feria.Rules;

/// <summary>The weekend of a place from a day on, until the next era begins.</summary>
internal sealed record WeekendEra(int FirstDay, WeekdaySet Days);
