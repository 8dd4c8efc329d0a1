using Feria.Dates;
using Feria.Locations;

namespace Feria.WorkDays;

/// <summary>The work calendars of a place, each year made once, in whatever order its days are asked for.</summary>
internal sealed class CalendarsByYear(Almanac almanac, LocationSet places, string? source)
{
    private readonly Dictionary<int, WorkCalendar> _calendars = [];

    public async ValueTask<WorkCalendar> OfAsync(int year, CancellationToken cancellation)
    {
        if (!_calendars.TryGetValue(year, out var calendar))
        {
            calendar = await almanac.WorkCalendarAsync(places, DateRange.OfYear(year), source, cancellation).ConfigureAwait(false);
            _calendars.Add(year, calendar);
        }

        return calendar;
    }
}
