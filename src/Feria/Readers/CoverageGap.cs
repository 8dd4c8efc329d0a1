using Feria.Holidays;

namespace Feria.Readers;

/// <summary>A rule whose days are announced year by year, and that an answer is silent about because nobody has announced them.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Name">Its English name.</param>
/// <param name="Kind">The kind of its days.</param>
/// <param name="FirstYear">The first year for which its days are known.</param>
/// <param name="LastYear">The last year for which its days are known, inclusive.</param>
public sealed record CoverageGap(string RuleId, string Name, HolidayKind Kind, int FirstYear, int LastYear);
