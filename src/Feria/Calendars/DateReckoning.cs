namespace Feria.Calendars;

/// <summary>A calendar other than the Gregorian: where its dates fall. Thread-safe.</summary>
internal abstract class DateReckoning
{
    /// <summary>In place of a day of a month: the last that the month has.</summary>
    public const int LastDay = 0;

    /// <summary>Gets a value indicating whether its days are estimates that an authority will confirm or move.</summary>
    public virtual bool IsEstimate => false;

    /// <summary>
    /// Adds the day numbers of a date that fall in a Gregorian year: one, sometimes none or two. A month that the
    /// calendar's year lacks, and a day that the month lacks, give none.
    /// </summary>
    public abstract void AddDays(int year, int month, int day, List<int> days);
}
