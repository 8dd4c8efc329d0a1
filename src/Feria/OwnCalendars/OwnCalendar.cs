using Feria.Rules;
using Feria.WorkDays;

namespace Feria.OwnCalendars;

/// <summary>A calendar of a company or anybody else: other places' days, a weekend, and days of its own. It is a place like any other.</summary>
/// <remarks>
/// Given to an almanac by <see cref="AlmanacOptions.Calendars"/>, it answers to its code, name and aliases wherever a place is
/// asked for, in unions too. What its own days say stands over what the places say that it is built on. Immutable and safe to
/// share between threads.
/// </remarks>
public sealed record OwnCalendar
{
    /// <summary>Gets the code, two to sixteen ASCII letters or digits; case does not count, and it is shown in capitals.</summary>
    public required string Code { get; init; }

    /// <summary>Gets the name; the code unless said otherwise.</summary>
    public string? Name { get; init; }

    /// <summary>Gets other names that are understood; none unless said otherwise.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>
    /// Gets the places that it is built on, as users write them: <c>DE-BY</c>, <c>DE-BY+XNYS</c>, another own calendar. A day is
    /// off if it is off in any of them. None unless said otherwise; then there has to be a <see cref="Weekend"/>.
    /// </summary>
    public string? Base { get; init; }

    /// <summary>Gets the days of the week that are off, instead of those of <see cref="Base"/>; those of <see cref="Base"/> unless said otherwise.</summary>
    public WeekendMask? Weekend { get; init; }

    /// <summary>
    /// Gets its own days. One of <see cref="Holidays.HolidayKind.WorkingWeekend"/> is worked whatever the base says: holidays of
    /// the base on it are kept as observances.
    /// </summary>
    public IReadOnlyList<OwnDay> Days { get; init; } = [];

    /// <summary>Gets where it is written, for instance a file and a line; what its days name as their source unless they have one.</summary>
    public string? Source { get; init; }

    /// <summary>Gets what a message calls it.</summary>
    internal string Place => Source ?? $"calendar {Code}";

    internal PlaceRules Rules() => new()
    {
        Code = Code.ToUpperInvariant(),
        Name = new([new("en", Name ?? Code)]),
        Aliases = Aliases,
        Languages = ["en"],
        Bases = Base?.Split('+', StringSplitOptions.TrimEntries) ?? [],
        Weekends = Weekend is { } weekend ? [new(0, weekend.Days)] : [],
        FirstYear = OwnDay.FirstYear,
        LastYear = OwnDay.LastYear,
        Source = Place,
        Variants = [.. Days.SelectMany(d => d.Variants())],
    };
}
