namespace Feria.Rules.Observance;

/// <summary>Where a day that falls badly is observed.</summary>
internal enum ObservanceTarget : byte
{
    /// <summary>The first later day that is neither of the weekend nor off.</summary>
    NextWorkingDay,

    /// <summary>The last earlier day that is neither of the weekend nor off.</summary>
    PreviousWorkingDay,

    /// <summary>The first later day that is not off, be it of the weekend or not.</summary>
    NextDayThatIsNoHoliday,

    /// <summary>Some days later, or earlier where the number is negative.</summary>
    DaysLater,

    /// <summary>The first such weekday after.</summary>
    WeekdayAfter,

    /// <summary>The last such weekday before.</summary>
    WeekdayBefore,

    /// <summary>Nowhere: the day is lost.</summary>
    Dropped,
}
