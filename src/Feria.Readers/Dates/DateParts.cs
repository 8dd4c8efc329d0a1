namespace Feria.Readers.Dates;

/// <summary>What a text says of a date; what it does not say is <see langword="null"/>.</summary>
internal readonly record struct DateParts(int? Year, int? Month, int? Day, DayOfWeek? Weekday)
{
    public bool IsDate => Month is not null && Day is not null;

    /// <summary>The parts with month and year taken from the other end of a range where they are missing.</summary>
    public DateParts Or(DateParts other) => this with { Year = Year ?? other.Year, Month = Month ?? other.Month };
}
