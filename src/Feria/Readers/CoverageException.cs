using Feria.Locations;

namespace Feria.Readers;

/// <summary>A time is asked for that the data of a place does not cover. What is not known is never answered with an empty list.</summary>
public sealed class CoverageException : Exception
{
    /// <summary>Creates the exception without particulars.</summary>
    public CoverageException()
        : this("The data does not cover the time asked for.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is not covered, and which years are.</param>
    public CoverageException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is not covered, and which years are.</param>
    /// <param name="innerException">The cause.</param>
    public CoverageException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception for years that are not covered.</summary>
    /// <param name="location">The place.</param>
    /// <param name="firstYear">The first year covered.</param>
    /// <param name="lastYear">The last year covered, inclusive.</param>
    /// <param name="asked">A year that was asked for and is not covered.</param>
    public CoverageException(Location location, int firstYear, int lastYear, int asked)
        : this($"The data of {location} covers {firstYear} to {lastYear}; {asked} is not known.") =>
        (Location, FirstYear, LastYear) = (location, firstYear, lastYear);

    /// <summary>Gets the place.</summary>
    public Location Location { get; }

    /// <summary>Gets the first year covered.</summary>
    public int FirstYear { get; }

    /// <summary>Gets the last year covered, inclusive.</summary>
    public int LastYear { get; }
}
