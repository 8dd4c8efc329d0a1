using System.Collections.Concurrent;
using Feria.Dates;
using Feria.Locations;
using Feria.Readers;
using Feria.WorkDays;

namespace Feria.DuckDB.Places;

/// <summary>The working days of a place, over the years that were asked for so far. Safe to be asked by many threads.</summary>
internal sealed class PlaceDays
{
    // Fewer than any place works in a year.
    private const int FewWorkingDaysOfAYear = 200;

    private readonly Lock _growing = new();
    private readonly ConcurrentDictionary<int, string> _unknownYears = [];
    private readonly ConcurrentDictionary<DateOnly, byte[]> _names = [];
    private readonly Almanac _almanac;
    private readonly LocationSet _places;
    private readonly string? _source;
    private readonly int _firstYear = DateOnly.MinValue.Year;
    private readonly int _lastYear = DateOnly.MaxValue.Year;
    private readonly ConcurrentDictionary<(int First, int Last), string> _doubts = [];
    private readonly DoubtBook? _book;
    private volatile WorkCalendar? _calendar;
    private volatile UnknownYears? _unknown;

    public PlaceDays(Almanac almanac, LocationSet places, string? source, DoubtBook? book)
    {
        (_almanac, _places, _source, _book) = (almanac, places, source, book);
        foreach (var place in places.Locations.Select(almanac.Locations.Info))
        {
            (_firstYear, _lastYear) = (Math.Max(_firstYear, place.FirstYear ?? _firstYear), Math.Min(_lastYear, place.LastYear ?? _lastYear));
        }
    }

    /// <summary>Gets the calendar of all days that were reached; <see langword="null"/> before the first.</summary>
    public WorkCalendar? Calendar => _calendar;

    /// <summary>Gets the years of the calendar in which days off are not known; <see langword="null"/> where there are none.</summary>
    public UnknownYears? Unknown => _unknown;

    /// <summary>Gets a value indicating whether such years are answered for, and told by the book of doubts alone.</summary>
    public bool AnswersDoubtful => _book is not null;

    /// <summary>What is not known between two days that were reached; the book of doubts has it then.</summary>
    public string Doubt(DateOnly one, DateOnly other) => _doubts.GetOrAdd(
        one <= other ? (one.Year, other.Year) : (other.Year, one.Year),
        static (years, place) => place.Doubt(OfYears(years)),
        this);

    /// <summary>Makes the calendar have a day.</summary>
    /// <returns>What hinders it, or <see langword="null"/>.</returns>
    public string? Reach(DateOnly date)
    {
        if (_calendar is { } calendar && calendar.Range.Contains(date))
        {
            return null;
        }

        if (_unknownYears.TryGetValue(date.Year, out var known))
        {
            return known;
        }

        lock (_growing)
        {
            calendar = _calendar;
            return calendar is not null && calendar.Range.Contains(date) ? null : Grow(calendar, date.Year);
        }
    }

    /// <summary>Makes the calendar have a day, and the one that lies a number of working days away.</summary>
    /// <returns>What hinders it, or <see langword="null"/>.</returns>
    public string? Reach(DateOnly date, int days)
    {
        if (Reach(date) is { } outside)
        {
            return outside;
        }

        while (_calendar is { } calendar && !calendar.TryAdd(date, days, out _))
        {
            var nearest = days < 0 ? calendar.Range.First.Year - 1 : calendar.Range.Last.Year + 1;
            var far = Math.Clamp(nearest + (days / FewWorkingDaysOfAYear), Math.Min(_firstYear, nearest), Math.Max(_lastYear, nearest));
            if (ReachYear(far) is not null && ReachYear(nearest) is { } problem)
            {
                return $"{days} working days from {date:O} lead too far: {problem}";
            }
        }

        return null;
    }

    /// <summary>The names, in UTF-8, of the holidays that make a day off which was reached; empty if none does.</summary>
    public ReadOnlySpan<byte> Names(DateOnly date) => _names.GetOrAdd(date, static (day, place) => System.Text.Encoding.UTF8.GetBytes(string.Join(
        ", ", place._calendar!.Explain(day).Reasons.Where(r => r.IsOff && r.Holiday is not null).Select(r => r.Holiday!.Name).Distinct())), this);

    private static DateRange OfYears((int First, int Last) years) => new(new(years.First, 1, 1), new(years.Last, 12, 31));

    private string Doubt(DateRange time)
    {
        var lines = new List<string>();
        foreach (var gaps in _calendar!.Gaps.Where(g => g.Gap.Concerns(time)).GroupBy(g => g.Calendar, g => g.Gap, StringComparer.Ordinal))
        {
            _book?.Add(gaps.Key, time, [.. gaps]);
            lines.Add(GapReport.Line(gaps.Key, [time], [.. gaps]));
        }

        return string.Join(' ', lines);
    }

    private string? ReachYear(int year) =>
        year < DateOnly.MinValue.Year || year > DateOnly.MaxValue.Year ? $"The year {year} is not known." : Reach(new DateOnly(year, 7, 1));

    /// <summary>By half as much again, so that days in order do not make a calendar for every year.</summary>
    private string? Grow(WorkCalendar? calendar, int year)
    {
        var (first, last) = (Math.Min(year, calendar?.Range.First.Year ?? year), Math.Max(year, calendar?.Range.Last.Year ?? year));
        var more = 1 + ((last - first) / 2);
        var (wideFirst, wideLast) = (Math.Max(_firstYear, first - more), Math.Min(_lastYear, last + more));
        if (TryRead(Math.Min(first, wideFirst), Math.Max(last, wideLast)) is null)
        {
            return null;
        }

        if (TryRead(first, last) is not { } problem)
        {
            return null;
        }

        _unknownYears[year] = problem;
        return problem;
    }

    private string? TryRead(int firstYear, int lastYear)
    {
        try
        {
            // DuckDB asks from threads of its own, which have nothing else to do.
            var calendar = _almanac.WorkCalendarAsync(_places, OfYears((firstYear, lastYear)), _source).AsTask().GetAwaiter().GetResult();

            // Whoever sees the longer calendar must not see the unknown years of the shorter.
            _unknown = UnknownYears.Of(calendar);
            _calendar = calendar;
            return null;
        }
        catch (Exception e) when (e is CoverageException or HolidaySourceException)
        {
            return e.Message.Split('\n')[0];
        }
    }
}
