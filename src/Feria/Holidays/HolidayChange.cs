namespace Feria.Holidays;

/// <summary>What became of a holiday between two lists of holidays.</summary>
public enum HolidayChange
{
    /// <summary>On the same day of the year, or in lists of one time on the same date.</summary>
    Same,

    /// <summary>On another day of the year.</summary>
    Moved,

    /// <summary>In the second list alone.</summary>
    New,

    /// <summary>In the first list alone.</summary>
    Gone,
}
