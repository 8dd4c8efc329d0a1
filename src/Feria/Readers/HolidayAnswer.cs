using Feria.Dates;
using Feria.Holidays;
using Feria.Locations;

namespace Feria.Readers;

/// <summary>The holidays of a place in a time, and who said so.</summary>
/// <param name="Location">The place.</param>
/// <param name="Range">The time, both ends inclusive.</param>
/// <param name="Holidays">The holidays of all kinds, in order of date.</param>
/// <param name="Reader">
/// Who answered: <c>built-in</c> with the version of the embedded data, the file of another data pack with its version, a rules
/// file, or a plug-in: the name of its file, or where its function has a label, its own name with that label.
/// </param>
public sealed record HolidayAnswer(Location Location, DateRange Range, IReadOnlyList<Holiday> Holidays, string Reader)
{
    /// <summary>Gets the rules whose days are known for some years of their time only, and not for all of <see cref="Range"/>.</summary>
    public IReadOnlyList<CoverageGap> Gaps { get; init; } = [];
}
