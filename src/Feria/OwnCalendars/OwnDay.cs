using Feria.Calendars;
using Feria.Dates;
using Feria.Holidays;
using Feria.Rules;
using Feria.Rules.Expressions;

namespace Feria.OwnCalendars;

/// <summary>A day, or some in a row, of a calendar of one's own: once, or every year.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record OwnDay
{
    internal const int FirstYear = Computus.FirstYear, LastYear = Computus.LastYear;

    private readonly string _id;
    private readonly DayRange? _once;
    private readonly IReadOnlyList<DateExpression> _yearly;

    private OwnDay(HolidayKind kind, string id, DayRange? once, IReadOnlyList<DateExpression> yearly) =>
        (Kind, _id, _once, _yearly) = (kind, id, once, yearly);

    /// <summary>
    /// Gets what sort of day it is: <see cref="HolidayKind.Company"/> is off, <see cref="HolidayKind.WorkingWeekend"/> worked
    /// whatever else is said, <see cref="HolidayKind.HalfDay"/> off for a half; other kinds are shown and change nothing.
    /// </summary>
    public HolidayKind Kind { get; }

    /// <summary>Gets the name; one that says its kind unless said otherwise.</summary>
    public string Name
    {
        get => field ?? (Kind == HolidayKind.WorkingWeekend ? "Company working day" : Kind == HolidayKind.HalfDay ? "Company half day" : "Company day off");
        init;
    }

    /// <summary>Gets the hours that are off on a day of which only a part is, for instance <c>from 12:00</c>; none unless said otherwise.</summary>
    public string? Hours { get; init; }

    /// <summary>Gets where it is written, for instance a file and a line; that of its calendar unless said otherwise.</summary>
    public string? Source { get; init; }

    /// <summary>Days that come once.</summary>
    /// <param name="kind">What sort of days they are.</param>
    /// <param name="days">The days, at most 366, within the years 1583 to 4099.</param>
    /// <returns>The days.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> are more, or lie in other years.</exception>
    public static OwnDay Once(HolidayKind kind, DateRange days)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days.Days, OwnDayText.MostDays, nameof(days));
        ArgumentOutOfRangeException.ThrowIfLessThan(days.First.Year, FirstYear, nameof(days));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days.Last.Year, LastYear, nameof(days));
        return new(kind, Id(kind, days.ToString()), new(days.First.DayNumber, days.Last.DayNumber), []);
    }

    /// <summary>Reads days as users write them.</summary>
    /// <param name="kind">What sort of days they are.</param>
    /// <param name="text">
    /// A date (<c>2026-12-24</c>), some in a row (<c>2026-12-24..2027-01-01</c>), the same for every year (<c>12-24</c>,
    /// <c>12-24..12-31</c>), or a phrase of the language of rules files (<c>last friday of July</c>, <c>easter + 1 day</c>).
    /// </param>
    /// <returns>The days, or what was wrong.</returns>
    public static ParseResult<OwnDay> Parse(HolidayKind kind, string? text)
    {
        var days = OwnDayText.Read(text);
        return !days.TryGetValue(out var read) ? ParseResult<OwnDay>.Failure(days.Error!)
            : ParseResult<OwnDay>.Success(read.Once is { } once ? Once(kind, once) : new(kind, Id(kind, text!), null, read.Yearly));
    }

    internal IEnumerable<RuleVariant> Variants() => _once is { } days
        ? [Variant(new NeverDate(), days) with { Announced = new Dictionary<int, AnnouncedDays[]> { [DateOnly.FromDayNumber(days.First).Year] = [new(days.First, days.Last)] } }]
        : _yearly.Select(on => Variant(on, new(0, DateOnly.MaxValue.DayNumber)));

    private RuleVariant Variant(DateExpression on, DayRange holds) => new()
    {
        RuleId = _id,
        Name = new([new("en", Name)]),
        Scopes = new([0]),
        Holds = holds,
        On = on,
        Kinds = [Kind],
        Hours = Hours,
        Source = Source,
    };

    // Two entries may be of one day; what tells them apart is their kind.
    private static string Id(HolidayKind kind, string text) => string.Concat($"{kind}-{text}".Trim().ToLowerInvariant()
        .Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Replace("--", "-", StringComparison.Ordinal);
}
