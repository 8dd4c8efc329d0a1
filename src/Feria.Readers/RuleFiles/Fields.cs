namespace Feria.Readers.RuleFiles;

/// <summary>The keys of a rules file.</summary>
internal static class Fields
{
    public const string Place = "place", Name = "name", Aliases = "aliases", Languages = "languages", Weekend = "weekend",
        Covers = "covers", Source = "source", Subdivisions = "subdivisions", Defaults = "defaults", Holidays = "holidays",
        Dates = "dates", Names = "names", On = "on", Announced = "announced", Since = "since", Until = "until", Years = "years", In = "in",
        NotIn = "not in", Kind = "kind", Observed = "observed", ObservedAs = "observed as", WorkedAs = "worked as", Shifts = "shifts", When = "when",
        Hours = "hours", Certainty = "certainty", Lasts = "lasts", Like = "like", Note = "note",
        Known = "known", AnnouncedUntil = "announced until", Within = "within", Suspended = "suspended";

    /// <summary>Where a file of announced dates has them from; nobody writes this key, the file's own <c>source</c> becomes it.</summary>
    public const string AnnouncedSource = "announced source";

    /// <summary>The years that a file of announced dates covers; nobody writes this key, the file's own <c>covers</c> becomes it.</summary>
    public const string AnnouncedCovers = "announced covers";

    /// <summary>The keys of a place's own file.</summary>
    public static IReadOnlyList<string> OfPlace { get; } =
        [Place, Name, Aliases, Languages, Weekend, Covers, Source, Subdivisions, Defaults, Holidays, Suspended, Note];

    /// <summary>The keys of a rule, of <c>defaults</c> and of the blocks in them.</summary>
    public static IReadOnlyList<string> OfRule { get; } =
    [
        Name, On, Announced, Since, Until, Years, In, NotIn, Kind, Observed, ObservedAs, WorkedAs, Shifts, When, Hours, Certainty, Lasts, Source,
        Known, AnnouncedUntil, Like, Note,
    ];
}
