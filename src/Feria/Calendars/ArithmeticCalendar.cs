namespace Feria.Calendars;

/// <summary>A calendar whose years and months follow from their numbers alone.</summary>
internal abstract class ArithmeticCalendar : DateReckoning
{
    /// <summary>Gets what is added to a Gregorian year for the calendar's year in which its 1 January falls.</summary>
    protected abstract int YearOffset { get; }

    /// <inheritdoc/>
    public sealed override void AddDays(int year, int month, int day, List<int> days)
    {
        for (var y = year + YearOffset; y <= year + YearOffset + 1; y++)
        {
            var (first, length) = Month(y, month);
            var found = first + (day == LastDay ? length : day) - 1;
            if (length > 0 && day <= length && DateOnly.FromDayNumber(found).Year == year)
            {
                days.Add(found);
            }
        }
    }

    /// <summary>The first day of a month and its length; a month that the year lacks has no days.</summary>
    protected abstract (int FirstDay, int Length) Month(int year, int month);
}
