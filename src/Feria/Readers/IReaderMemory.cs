using Feria.Locations;

namespace Feria.Readers;

/// <summary>What readers keep of what they have read, beside the answers of an <see cref="Almanac"/>: the pages that they fetched, for instance.</summary>
/// <remarks>Its members are called from any thread.</remarks>
public interface IReaderMemory
{
    /// <summary>Has what was read for a place, its country or another part of it read anew at the next question.</summary>
    /// <param name="location">The place.</param>
    /// <returns>How much that is, counted as the memory counts.</returns>
    int Invalidate(Location location);
}
