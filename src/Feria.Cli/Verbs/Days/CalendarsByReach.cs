using Feria.WorkDays;

namespace Feria.Cli.Verbs.Days;

/// <summary>Keeps the work calendar that answered last for as long as it reaches far enough.</summary>
/// <param name="reaches">Whether a calendar answers a question about a day of its range.</param>
/// <param name="read">Reads one that does.</param>
internal sealed class CalendarsByReach(Func<WorkCalendar, DateOnly, bool> reaches, Func<DateOnly, CancellationToken, ValueTask<WorkCalendar>> read)
{
    private WorkCalendar? _calendar;

    public async ValueTask<WorkCalendar> AroundAsync(DateOnly date, CancellationToken cancellation)
    {
        if (_calendar is null || !_calendar.Range.Contains(date) || !reaches(_calendar, date))
        {
            _calendar = await read(date, cancellation);
        }

        return _calendar;
    }
}
