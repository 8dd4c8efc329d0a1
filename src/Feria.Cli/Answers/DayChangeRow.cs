using Feria.Packs;

namespace Feria.Cli.Answers;

/// <summary>A day that changes between two packs, as an item of an answer.</summary>
internal sealed record DayChangeRow
{
    /// <summary>Gets <c>+</c> for what comes and <c>-</c> for what goes.</summary>
    public required string Change { get; init; }

    public required string Place { get; init; }

    public DateOnly? Date { get; init; }

    public string? Weekday { get; init; }

    public required string Name { get; init; }

    public string? Kind { get; init; }

    public string? Certainty { get; init; }

    public string? Rule { get; init; }

    public DateOnly? ObservedFor { get; init; }

    public static DayChangeRow Of(DayChange change)
    {
        var sign = change.Kind is DayChangeKind.Added or DayChangeKind.PlaceAdded ? "+" : "-";
        return change.Holiday is not { } day
            ? new() { Change = sign, Place = change.Place, Name = "the whole place" }
            : new()
            {
                Change = sign,
                Place = Places(change),
                Date = day.Date,
                Weekday = day.Date.DayOfWeek.ToString(),
                Name = day.Name == day.LocalName ? day.Name : $"{day.Name} / {day.LocalName}",
                Kind = day.Kind.Name,
                Certainty = CertaintyWord.Of(day.Certainty),
                Rule = day.RuleId,
                ObservedFor = day.ObservedFor,
            };
    }

    private static string Places(DayChange change) => change.IsEverywhere
        ? change.Place
        : string.Join(' ', change.Parts.Select(part => part.Length == 0 ? change.Place : $"{change.Place}-{part}"));
}
