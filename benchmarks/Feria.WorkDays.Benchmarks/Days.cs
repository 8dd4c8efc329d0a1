using Feria.Dates;
using Feria.Holidays;
using Feria.Locations;

namespace Feria.WorkDays.Benchmarks;

/// <summary>A calendar of 200 years, the same facts as most programs keep them, and random days to ask about.</summary>
internal sealed class Days
{
    private const int Margin = 400;

    public Days(int count)
    {
        Holidays = [.. Almanac.BuiltIn.ReadAsync(Location.FromCode("GB"), new(new(1950, 1, 1), new(2100, 12, 31))).AsTask().GetAwaiter().GetResult()
            .Holidays.Where(h => h.Kind.IsDayOff)];
        Calendar = Make();
        Set = [.. Holidays.Select(h => h.Date)];
        Random random = new(1);
        (From, To) = (new DateOnly[count], new DateOnly[count]);
        for (int i = 0; i < count; i++)
        {
            From[i] = Range.First.AddDays(random.Next(Margin, Range.Days - Margin));
            To[i] = Range.First.AddDays(random.Next(Margin, Range.Days - Margin));
        }
    }

    public static DateRange Range { get; } = new(new(1900, 1, 1), new(2100, 12, 31));

    public IReadOnlyList<Holiday> Holidays { get; }

    public WorkCalendar Calendar { get; }

    public HashSet<DateOnly> Set { get; }

    public DateOnly[] From { get; }

    public DateOnly[] To { get; }

    /// <summary>Builds the calendar from its holidays.</summary>
    public WorkCalendar Make() => WorkCalendarAlgebra.Create("GB", Range, WeekendMask.SaturdaySunday, Holidays);
}
