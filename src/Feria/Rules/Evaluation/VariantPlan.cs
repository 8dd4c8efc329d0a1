using Feria.Holidays;
using Feria.Rules.Expressions;
using Feria.Rules.Observance;

namespace Feria.Rules.Evaluation;

/// <summary>A variant of a rule with all that follows from it for every year worked out.</summary>
internal sealed class VariantPlan
{
    private readonly RuleVariant _variant;
    private readonly HolidayKind[] _kinds;
    private readonly string _name;
    private readonly string _localName;
    private readonly string _observedName;
    private readonly string _localObservedName;
    private readonly string? _source;
    private readonly string? _announcedSource;
    private readonly Certainty _certainty;
    private readonly int _lastAnnounced;

    public VariantPlan(PlaceRules place, RuleVariant variant)
    {
        _variant = variant;
        _kinds = [.. variant.Kinds];
        When = [.. variant.When];
        Shifts = [.. variant.Shifts];
        Observed = [.. variant.Observed];
        IsDayOff = variant.Kinds.Any(k => k.IsDayOff);
        OtherKinds = _kinds.Aggregate(0u, (all, kind) => all | BitOf(kind));
        IsBetweenHolidays = variant.On is BetweenHolidays;
        WaitsForOthers = Shifts.Length > 0 || variant.When.Any(c => c.OnHoliday);

        // The first day of a time may be observed in the year before it, and the last in the year after.
        Holds = Known(variant);
        FirstYear = DateOnly.FromDayNumber(Holds.First).Year - 1;
        LastYear = DateOnly.FromDayNumber(Holds.Last).Year + 1;
        _certainty = variant.Certainty ?? (variant.On.IsEstimate ? Certainty.Estimated : Certainty.Computed);
        (_name, _localName) = Names(variant.Name, place);
        (_observedName, _localObservedName) = Names(variant.ObservedName ?? variant.Name, place);
        _source = variant.Source ?? place.Source;
        _announcedSource = variant.AnnouncedSource ?? _source;
        _lastAnnounced = variant.AnnouncedUntil ?? DateOnly.MaxValue.Year;
    }

    public string RuleId => _variant.RuleId;

    /// <summary>Gets the English name.</summary>
    public string Name => _name;

    public HolidayKind Kind => _kinds[0];

    /// <summary>Gets the years outside which nobody knows the days; nothing if they are known as long as the variant holds.</summary>
    public YearRange? KnownYears => _variant.KnownYears;

    /// <summary>Gets the time in which the variant holds, its days known or not.</summary>
    public DayRange Law => _variant.Holds;

    public bool IsDayOff { get; }

    /// <summary>Gets a value indicating whether the law names a day apart that is off in lieu, or that has moved.</summary>
    public bool HasObservedName => _variant.ObservedName is not null;

    /// <summary>Gets the kinds but public and those of communities, a bit each in the order of <see cref="HolidayKind.All"/>.</summary>
    public uint OtherKinds { get; }

    public bool IsBetweenHolidays { get; }

    /// <summary>Gets a value indicating whether the days move, or wait for other holidays, and so look at those that do neither.</summary>
    public bool WaitsForOthers { get; }

    public DayCondition[] When { get; }

    public ObservanceClause[] Shifts { get; }

    public ObservanceClause[] Observed { get; }

    /// <summary>Gets the time in which the variant gives days: it holds, and they are known.</summary>
    public DayRange Holds { get; }

    public int Length => _variant.Length;

    public DateExpression On => _variant.On;

    public int FirstYear { get; }

    public int LastYear { get; }

    public bool IsInYear(int year) => _variant.Years.Contains(year);

    /// <summary>The days announced for a year, or nothing when the rule's own arithmetic holds.</summary>
    public AnnouncedDays[]? Announced(int year) => _variant.Announced.Count > 0 && _variant.Announced.TryGetValue(year, out var days) ? days : null;

    /// <summary>Whether the rule's own days of a year, not regarding what they lean on, are estimates.</summary>
    public bool IsEstimateIn(int year) => (Announced(year) is null ? _certainty : CertaintyOfAnnounced(year)) == Certainty.Estimated;

    public bool HoldsOn(int day) => day >= Holds.First && day <= Holds.Last;

    /// <summary>Adds the holidays that a day is: one of each of the rule's kinds.</summary>
    public void AddHolidays(Occurrence occurrence, List<Holiday> holidays)
    {
        var isObserved = occurrence.ObservedFor != Occurrence.Itself;
        foreach (var kind in _kinds)
        {
            holidays.Add(new()
            {
                Date = DateOnly.FromDayNumber(occurrence.Day),
                Name = isObserved ? _observedName : _name,
                LocalName = isObserved ? _localObservedName : _localName,
                Kind = kind,
                Certainty = CertaintyOf(occurrence),
                RuleId = RuleId,
                Source = occurrence.IsAnnounced ? _announcedSource : _source,
                ObservedFor = isObserved ? DateOnly.FromDayNumber(occurrence.ObservedFor) : null,
                SwappedWith = occurrence.SwappedWith == Occurrence.Itself ? null : DateOnly.FromDayNumber(occurrence.SwappedWith),
                Hours = _variant.Hours,
            });
        }
    }

    private Certainty CertaintyOf(in Occurrence occurrence) =>
        occurrence.IsAnnounced ? CertaintyOfAnnounced(DateOnly.FromDayNumber(occurrence.Day).Year)
        : occurrence.IsEstimated ? _variant.Certainty ?? Certainty.Estimated
        : _certainty;

    // What a table has for a year that nobody has announced yet is expected.
    private Certainty CertaintyOfAnnounced(int year) => year <= _lastAnnounced ? Certainty.Confirmed : _variant.Certainty ?? Certainty.Estimated;

    private static DayRange Known(RuleVariant variant) => variant.KnownYears is { } known
        ? new(
            Math.Max(variant.Holds.First, new DateOnly(known.First, 1, 1).DayNumber),
            Math.Min(variant.Holds.Last, new DateOnly(known.Last, 12, 31).DayNumber))
        : variant.Holds;

    private static uint BitOf(HolidayKind kind)
    {
        for (var i = 0; i < HolidayKind.All.Count; i++)
        {
            if (HolidayKind.All[i] == kind)
            {
                return kind.IsDayOff ? 0 : 1u << i;
            }
        }

        return 0;
    }

    private static (string English, string Local) Names(LocalizedName name, PlaceRules place)
    {
        var english = name.English;
        return (english, name.In(place.Languages[0]) ?? english);
    }
}
