namespace Feria.Locations;

/// <summary>One place or a union of some, in the order in which they were named, none twice.</summary>
/// <remarks>Immutable and safe to share between threads; never empty.</remarks>
public sealed class LocationSet
{
    /// <summary>A union of places.</summary>
    /// <param name="locations">At least one place; a repeated one counts once.</param>
    /// <exception cref="ArgumentException"><paramref name="locations"/> is empty.</exception>
    public LocationSet(params IEnumerable<Location> locations)
    {
        ArgumentNullException.ThrowIfNull(locations);
        Locations = [.. locations.Distinct()];
        if (Locations.Count == 0)
        {
            throw new ArgumentException("A union needs one place at least.", nameof(locations));
        }
    }

    /// <summary>Gets the places.</summary>
    public IReadOnlyList<Location> Locations { get; }

    /// <summary>The codes with a plus between them.</summary>
    /// <returns>For example <c>DE+FR</c>.</returns>
    public override string ToString() => string.Join('+', Locations);
}
