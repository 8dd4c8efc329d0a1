using Feria.Caching;
using Feria.Dates;
using Feria.Locations;
using Feria.WorkDays;

namespace Feria.Readers.Caches;

/// <summary>What an almanac has been asked before. Made at the first question, so that an almanac costs nothing.</summary>
internal sealed class AnswerCaches
{
    private readonly Lazy<Cache<AnswerKey, HolidayAnswer>>? _answers;
    private readonly Lazy<Cache<CalendarKey, WorkCalendar>>? _calendars;
    private readonly Lazy<Cache<CalendarKey, HolidayAnswer>>? _laidOver;

    internal AnswerCaches(AlmanacOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.CachedAnswers, nameof(options.CachedAnswers));
        ArgumentOutOfRangeException.ThrowIfNegative(options.CachedCalendars, nameof(options.CachedCalendars));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.ReaderAnswersLive, TimeSpan.Zero, nameof(options.ReaderAnswersLive));
        _answers = options.CachedAnswers == 0 ? null : new(() => new(new()
        {
            Name = "Feria.Answers",
            Capacity = options.CachedAnswers,
            Clock = options.Time,
            CountsUse = true,

            // Data in a pack never change; what a reader reads elsewhere may.
            Lifetime = (key, _, _) => key.Reader == Almanac.BuiltInSource ? TimeSpan.MaxValue : options.ReaderAnswersLive,
            Tags = static (key, _) => Tags(key.Location),
        }));
        _laidOver = options.CachedAnswers == 0 ? null : new(() => new(new()
        {
            Name = "Feria.LaidOver",
            Capacity = options.CachedAnswers,
            Tags = static (key, _) => key.Answers.SelectMany(static answer => Tags(answer.Location)),
        }));
        _calendars = options.CachedCalendars == 0 ? null : new(() => new(new()
        {
            Name = "Feria.Calendars",
            Capacity = options.CachedCalendars,
            CountsUse = true,
            Tags = static (key, _) => key.Answers.SelectMany(static answer => Tags(answer.Location)),
        }));
    }

    internal CacheStatistics? Answers => Counted(_answers);

    internal CacheStatistics? Calendars => Counted(_calendars);

    internal ValueTask<HolidayAnswer> AnswerAsync<TState>(
        AnswerKey key, TState state, Func<AnswerKey, TState, CancellationToken, ValueTask<HolidayAnswer>> read, CancellationToken cancellation)
        => _answers is null ? read(key, state, cancellation) : _answers.Value.GetOrAddAsync(key, state, read, null, cancellation);

    internal WorkCalendar Calendar(DateRange years, HolidayAnswer[] answers, Func<CalendarKey, WorkCalendar> build)
        => _calendars is null ? build(new(years, answers)) : _calendars.Value.GetOrAdd(new(years, answers), build);

    /// <summary>The answer that is made of a place's own and those of its bases: other ones make another answer.</summary>
    internal HolidayAnswer LaidOver(DateRange range, HolidayAnswer[] answers, Func<CalendarKey, HolidayAnswer> lay)
        => _laidOver is null ? lay(new(range, answers)) : _laidOver.Value.GetOrAdd(new(range, answers), lay);

    internal int Forget(Location location)
    {
        _ = _calendars is { IsValueCreated: true } calendars ? calendars.Value.RemoveByTag(location.Code) : 0;
        _ = _laidOver is { IsValueCreated: true } laidOver ? laidOver.Value.RemoveByTag(location.Code) : 0;
        return _answers is { IsValueCreated: true } answers ? answers.Value.RemoveByTag(location.Code) : 0;
    }

    // A part goes with its country: its days are the country's, and more.
    private static string[] Tags(Location location) => [location.Code, location.Country];

    private static CacheStatistics? Counted<TKey, TValue>(Lazy<Cache<TKey, TValue>>? cache)
        where TKey : notnull
        => cache is null ? null : cache.IsValueCreated ? cache.Value.Statistics : new();
}
