namespace Feria.Rules;

/// <summary>Days that somebody announced, from a first to a last, both inclusive, as day numbers.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="SwappedWith">The day worked for this day off, or the day off that this worked day pays for.</param>
/// <param name="ObservedFor">The day in lieu of which this one is off.</param>
internal readonly record struct AnnouncedDays(int First, int Last, int? SwappedWith = null, int? ObservedFor = null);
