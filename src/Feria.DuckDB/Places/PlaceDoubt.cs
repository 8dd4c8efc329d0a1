using Feria.Dates;
using Feria.Readers;

namespace Feria.DuckDB.Places;

/// <summary>Of a place: the times that were asked for though not all their days off are known, and what is not known of it.</summary>
internal sealed record PlaceDoubt(string Place, IReadOnlyList<DateRange> Times, IReadOnlyList<CoverageGap> Gaps);
