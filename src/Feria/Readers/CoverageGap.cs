using Feria.Dates;
using Feria.Holidays;
using Feria.Rules;

namespace Feria.Readers;

/// <summary>A rule that an answer is silent about in some years, though it holds then, because nobody knows its days.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Name">Its English name.</param>
/// <param name="Kind">The kind of its days.</param>
/// <param name="FirstYear">The first year for which its days are known.</param>
/// <param name="LastYear">The last year for which its days are known, inclusive.</param>
public sealed record CoverageGap(string RuleId, string Name, HolidayKind Kind, int FirstYear, int LastYear)
{
    /// <summary>Gets the time in which the rule holds, known or not.</summary>
    internal DayRange Law { get; init; } = new(0, DateOnly.MaxValue.DayNumber);

    /// <summary>Whether an answer for a time is silent about the rule.</summary>
    /// <param name="range">The time, both ends inclusive.</param>
    /// <returns><see langword="true"/> if the rule holds in a part of the time for which its days are not known.</returns>
    public bool Concerns(DateRange range) => IsBefore(range) || IsAfter(range);

    /// <summary>Whether the rule holds in a part of a time before the first year for which its days are known.</summary>
    internal bool IsBefore(DateRange range) => Held(range) is var (first, _) && first.Year < FirstYear;

    /// <summary>Whether the rule holds in a part of a time after the last year for which its days are known.</summary>
    internal bool IsAfter(DateRange range) => Held(range) is var (_, last) && last.Year > LastYear;

    private (DateOnly First, DateOnly Last)? Held(DateRange range)
    {
        var first = Math.Max(range.First.DayNumber, Law.First);
        var last = Math.Min(range.Last.DayNumber, Law.Last);
        return first <= last ? (DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last)) : null;
    }
}
