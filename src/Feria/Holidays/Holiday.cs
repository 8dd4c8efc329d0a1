namespace Feria.Holidays;

/// <summary>One day that is off, kept or, by exception, worked, in one place.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record Holiday
{
    /// <summary>Gets the day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Gets the English name, without any suffix for an observed day.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the name in the place's own language; the English name where the two are the same.</summary>
    public string LocalName { get => field ?? Name; init; }

    /// <summary>Gets the kind; <see cref="HolidayKind.Public"/> unless said otherwise.</summary>
    public HolidayKind Kind { get; init; } = HolidayKind.Public;

    /// <summary>Gets how sure the date is; <see cref="Certainty.Computed"/> unless said otherwise.</summary>
    public Certainty Certainty { get; init; } = Certainty.Computed;

    /// <summary>Gets the stable id of the rule that made the day, unique within its place, for instance <c>easter-monday</c>.</summary>
    public required string RuleId { get; init; }

    /// <summary>Gets where the fact comes from: a law, a decree, an address; <see langword="null"/> when nobody said.</summary>
    public string? Source { get; init; }

    /// <summary>
    /// Gets the day that this one stands for when it is an observed or substitute day, else <see langword="null"/>.
    /// That day is a holiday of its own with the same <see cref="RuleId"/>, unless the holiday has moved away from it and the
    /// law calls the day to which it moved by a name of its own.
    /// </summary>
    public DateOnly? ObservedFor { get; init; }

    /// <summary>
    /// Gets the other half of a swap: of a day off, the day that is worked for it; of a day of a weekend that is worked, the day
    /// off that it pays for. <see langword="null"/> for every other day. Both have the same <see cref="RuleId"/>.
    /// </summary>
    public DateOnly? SwappedWith { get; init; }

    /// <summary>Gets the hours that are off on a day of which only a part is, as the law words them (<c>from 12:00</c>).</summary>
    public string? Hours { get; init; }

    /// <summary>Gets a value indicating whether the day is off in lieu of another.</summary>
    public bool IsObserved => ObservedFor is not null;
}
