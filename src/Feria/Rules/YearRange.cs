namespace Feria.Rules;

/// <summary>Years from a first to a last, both inclusive.</summary>
internal readonly record struct YearRange(int First, int Last);
