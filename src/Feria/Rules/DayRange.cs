namespace Feria.Rules;

/// <summary>Days from a first to a last, both inclusive, as day numbers.</summary>
internal readonly record struct DayRange(int First, int Last);
