namespace Feria.Readers.Dates;

/// <summary>In which order a date made of numbers alone, such as <c>03/04/2026</c>, has its parts.</summary>
public enum DateOrder
{
    /// <summary>Nobody said: such a date is an error unless its year comes first or its separators are points.</summary>
    Unknown,

    /// <summary>Day, month, year: <c>03/04/2026</c> is the third of April.</summary>
    DayMonthYear,

    /// <summary>Month, day, year: <c>03/04/2026</c> is the fourth of March.</summary>
    MonthDayYear,
}
