namespace Feria.WorkDays;

/// <summary>Where a day goes that is not worked. A day that is worked stays, whatever the convention.</summary>
/// <remarks>The names are those of ISDA's definitions and of the calendars of settlement.</remarks>
public enum RollConvention
{
    /// <summary>Stays where it is.</summary>
    Unadjusted,

    /// <summary>To the next working day.</summary>
    Following,

    /// <summary>To the next working day, unless it is of another month: then to the one before.</summary>
    ModifiedFollowing,

    /// <summary>To the working day before.</summary>
    Preceding,

    /// <summary>To the working day before, unless it is of another month: then to the next.</summary>
    ModifiedPreceding,

    /// <summary>To the next working day, unless it is of another month or lies behind the 15th while the day does not: then to the one before.</summary>
    HalfMonthModifiedFollowing,

    /// <summary>To the nearer of the two, the next where both are as near.</summary>
    Nearest,
}
