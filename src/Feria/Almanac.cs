using Feria.Caching;
using Feria.Dates;
using Feria.Holidays;
using Feria.Locations;
using Feria.OwnCalendars;
using Feria.Packs;
using Feria.Readers;
using Feria.Readers.Caches;
using Feria.Rules;
using Feria.WorkDays;

namespace Feria;

/// <summary>Answers for any place which days are off and which are worked.</summary>
/// <remarks>Thread-safe. Built-in data are rules in the library; nothing is asked of any network unless a reader does so.</remarks>
public sealed class Almanac
{
    /// <summary>
    /// The name by which the data packs are asked for, whichever of them has the place. <see cref="HolidayAnswer.Reader"/> says
    /// <c>built-in</c> of the embedded one alone.
    /// </summary>
    public const string BuiltInSource = DataPack.EmbeddedLabel;

    private readonly PackStack _packs;
    private readonly PackHolidays _builtIn;
    private readonly DropInReaders? _dropIns;
    private readonly AnswerCaches _caches;
    private readonly ReaderMemories _memories;

    /// <summary>Creates an almanac.</summary>
    /// <param name="options">What it answers from; <see langword="null"/> for the built-in data alone.</param>
    /// <exception cref="OwnCalendarException">A calendar of the options cannot be used.</exception>
    public Almanac(AlmanacOptions? options = null)
    {
        var chosen = options ?? new();
        Time = chosen.Time;
        _packs = OwnCalendarPack.Over(PackStack.Of(chosen), chosen.Calendars);
        _builtIn = new(_packs);
        _caches = new(chosen);
        _memories = new(chosen.Notice);
        _dropIns = chosen.Readers is null ? null : new(chosen.Readers, chosen.Time, chosen.Notice, chosen.ReaderSettings, _memories);
        Locations = new(_packs, () => _dropIns?.Codes() ?? [], word => _dropIns?.Code(word));
    }

    /// <summary>Gets the almanac of the built-in data alone.</summary>
    public static Almanac BuiltIn { get; } = new();

    /// <summary>Gets the places, by code, alias and name.</summary>
    public LocationCatalog Locations { get; }

    /// <summary>Gets the clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>The holidays of a place.</summary>
    /// <param name="location">The place.</param>
    /// <param name="range">The time, both ends inclusive.</param>
    /// <param name="source">
    /// A reader's label, <c>built-in</c>, or <see langword="null"/> for the usual one; of an own calendar, it is asked for the bases.
    /// </param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>The holidays of all kinds, in order of date.</returns>
    /// <exception cref="CoverageException">The data does not cover the time, or nobody has data of the place.</exception>
    /// <exception cref="HolidaySourceException">
    /// A drop-in reader failed, or the place has one that cannot be used (built-in data does not stand in for it unless asked
    /// for), or nobody is of that label.
    /// </exception>
    /// <exception cref="OwnCalendarException">The place is an own calendar whose base is not known.</exception>
    public async ValueTask<HolidayAnswer> ReadAsync(Location location, DateRange range, string? source = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (Locations.Bases(location) is { Count: > 0 } bases)
        {
            return await LaidOverAsync(location, bases, range, source, cancellation).ConfigureAwait(false);
        }

        if (_dropIns is null && source is null or BuiltInSource)
        {
            return await BuiltInAsync(location, range, cancellation).ConfigureAwait(false) ?? throw new CoverageException($"Nobody has data of {location}.");
        }

        var info = Locations.Info(location);
        if (source is not null and not BuiltInSource)
        {
            return _dropIns?.Find(info, source) is { } labelled
                ? await AskAsync(labelled, source, location, range, cancellation).ConfigureAwait(false)
                : throw new HolidaySourceException(UnknownSource(info, source));
        }

        if (source is null && _dropIns?.Find(info, label: null) is { } dropIn)
        {
            return await AskAsync(dropIn, label: null, location, range, cancellation).ConfigureAwait(false);
        }

        if (await BuiltInAsync(location, range, cancellation).ConfigureAwait(false) is { } answer)
        {
            return answer;
        }

        return source is null && _dropIns?.Labels(info) is [var label, ..]
            ? await AskAsync(_dropIns.Find(info, label)!, label, location, range, cancellation).ConfigureAwait(false)
            : throw new CoverageException($"Nobody has data of {location}.{_dropIns?.Disabled(info)}");
    }

    /// <summary>The working days of a union of places: a day is off if it is off in any of them.</summary>
    /// <param name="locations">The places.</param>
    /// <param name="range">The time that the calendar shall cover, both ends inclusive; whole years are read.</param>
    /// <param name="source">A reader's label, <c>built-in</c>, or <see langword="null"/> for the usual one.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>A calendar of the whole years that <paramref name="range"/> touches.</returns>
    /// <exception cref="CoverageException">The data does not cover the time, or nobody has data of a place.</exception>
    /// <exception cref="HolidaySourceException">As for <see cref="ReadAsync"/>.</exception>
    public async ValueTask<WorkCalendar> WorkCalendarAsync(
        LocationSet locations, DateRange range, string? source = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(locations);
        var years = new DateRange(new(range.First.Year, 1, 1), new(range.Last.Year, 12, 31));
        var answers = new HolidayAnswer[locations.Locations.Count];
        for (var at = 0; at < answers.Length; at++)
        {
            answers[at] = await ReadAsync(locations.Locations[at], years, source, cancellation).ConfigureAwait(false);
        }

        return _caches.Calendar(years, answers, key => WorkCalendarAlgebra.Of(key.Years, [.. key.Answers.Select(Part)]));
    }

    /// <summary>Gets what the cache of answers has done; <see langword="null"/> if the options keep none.</summary>
    public CacheStatistics? AnswerStatistics => _caches.Answers;

    /// <summary>Gets what the cache of work calendars has done; <see langword="null"/> if the options keep none.</summary>
    public CacheStatistics? CalendarStatistics => _caches.Calendars;

    /// <summary>
    /// Forgets what was answered for a place and its parts, and the calendars built from that: the next question is asked
    /// anew, also of what readers keep themselves, such as the pages that they fetched (<see cref="ReadRequest.Keeps"/>).
    /// </summary>
    /// <param name="location">The place. What is being read for it at that moment is given to those who wait, and not kept.</param>
    /// <returns>How many answers were forgotten.</returns>
    public int Invalidate(Location location)
    {
        // What readers keep first, or an answer could be made of it once more.
        _memories.Invalidate(location);
        return _caches.Forget(location);
    }

    /// <summary>What a holiday is called in a language.</summary>
    /// <param name="location">The place of the holiday.</param>
    /// <param name="holiday">A holiday of it.</param>
    /// <param name="language">A language tag such as <c>ja</c>; <c>de-AT</c> finds <c>de</c> where there is no name of that region.</param>
    /// <returns>
    /// The name, or <see langword="null"/> if the data have none in that language; of a day that a drop-in reader named,
    /// only its English name is known to be in any.
    /// </returns>
    public string? NameIn(Location location, Holiday holiday, string language)
    {
        ArgumentNullException.ThrowIfNull(holiday);
        ArgumentException.ThrowIfNullOrEmpty(language);
        return Find(location, holiday, language)?.Text;
    }

    /// <summary>What a holiday is called for a reader of a language: in that language, else in the place's own, else in English.</summary>
    /// <param name="location">The place of the holiday.</param>
    /// <param name="holiday">A holiday of it.</param>
    /// <param name="language">A language tag such as <c>ja</c>; of <c>de-AT</c>, <c>de</c> serves, and of <c>pt</c>, <c>pt-BR</c>.</param>
    /// <returns>The name, and the language that it was found in.</returns>
    public HolidayName NameFor(Location location, Holiday holiday, string language)
    {
        ArgumentNullException.ThrowIfNull(holiday);
        ArgumentException.ThrowIfNullOrEmpty(language);
        return Find(location, holiday, language)
            ?? (Speaker(location, holiday) is { } place && holiday.LocalName != holiday.Name
                ? new(holiday.LocalName, place.Languages[0])
                : new(holiday.Name, LanguageTags.English));
    }

    private CalendarPart Part(HolidayAnswer answer) => new(answer.Location.Code, answer.Holidays, Locations.Weekends(answer.Location))
    {
        Gaps = [.. answer.Gaps.Where(g => g.Kind.IsDayOff || g.Kind == HolidayKind.HalfDay || g.Kind == HolidayKind.WorkingWeekend).Distinct()],
    };

    // Whose rule the holiday is, and so whose language its local name is in.
    private PlaceRules? Speaker(Location location, Holiday holiday)
    {
        var places = Locations.Lineage(location).Select(at => Locations.Place(at.Country)).OfType<PlaceRules>().ToList();
        return places.Find(p => p.Variants.Any(v => v.RuleId == holiday.RuleId && v.Name.In(p.Languages[0]) == holiday.LocalName)) ?? places.FirstOrDefault();
    }

    private HolidayName? Find(Location location, Holiday holiday, string language)
    {
        foreach (var at in Locations.Lineage(location))
        {
            if (_packs.Find(at.Country) is var (pack, place)
                && new HolidayNames(place, () => pack.Translations(place.Code)).In(language, at.Subdivision, holiday) is { } known)
            {
                return known;
            }
        }

        return LanguageTags.AreSame(LanguageTags.Widening(LanguageTags.Canonical(language)).Last(), LanguageTags.English)
            ? new(holiday.Name, LanguageTags.English)
            : null;
    }

    /// <summary>Whether what is asked for as built-in is the embedded pack, of a place, and none that stands before it.</summary>
    internal bool IsBuiltIn(Location location) => _builtIn.Pack(location) is { IsEmbedded: true };

    private async ValueTask<HolidayAnswer> LaidOverAsync(
        Location location, IReadOnlyList<Location> bases, DateRange range, string? source, CancellationToken cancellation)
    {
        var answers = new HolidayAnswer[bases.Count + 1];
        answers[0] = (await BuiltInAsync(location, range, cancellation).ConfigureAwait(false))!;
        for (var i = 0; i < bases.Count; i++)
        {
            answers[i + 1] = await ReadAsync(bases[i], range, source, cancellation).ConfigureAwait(false);
        }

        return _caches.LaidOver(range, answers, key => BasedHolidays.Of(key.Answers, Locations.Weekends));
    }

    private async ValueTask<HolidayAnswer?> BuiltInAsync(Location location, DateRange range, CancellationToken cancellation) =>
        _builtIn.Has(location)
            ? await _caches.AnswerAsync(
                new(BuiltInSource, 0, location, range), _builtIn, static (key, packs, _) => new(packs.Read(key.Location, key.Range)!), cancellation).ConfigureAwait(false)
            : null;

    private ValueTask<HolidayAnswer> AskAsync(string plugin, string? label, Location location, DateRange range, CancellationToken cancellation) =>
        _caches.AnswerAsync(
            new($"{plugin} {label}", _dropIns!.Version(plugin), location, range),
            (Readers: _dropIns, Plugin: plugin, Label: label),
            static (key, asked, cancellation) => asked.Readers.ReadAsync(asked.Plugin, asked.Label, key.Location, key.Range, cancellation),
            cancellation);

    // Other packs are asked for by the same name, and are not what it says.
    private static string InPacks(DataPack pack) => pack.IsEmbedded ? BuiltInSource : $"{BuiltInSource} (here {pack.Label})";

    private string UnknownSource(LocationInfo info, string source)
    {
        var known = (_dropIns?.Labels(info) ?? []).Concat(_builtIn.Pack(info.Location) is { } pack ? [InPacks(pack)] : []).ToList();
        var asked = known.Count == 0 ? "." : $"; {string.Join(" and ", known)} can be asked.";
        var usual = _dropIns?.Find(info, label: null) is { } plugin ? $" {_dropIns.FileOf(plugin)} has no label, and answers where no source is named." : string.Empty;
        var where = _dropIns is null ? " No folder of drop-in readers is given." : string.Empty;
        return $"No reader of {info.Location} is labelled {Feria.Text.Quoted.Of(source)}{asked}{usual}{where}";
    }
}
