using Feria.Dates;
using Feria.Locations;

namespace Feria.Readers.Caches;

/// <summary>What was asked, of whom, and of which version of what they know.</summary>
internal readonly record struct AnswerKey(string Reader, long Version, Location Location, DateRange Range);
