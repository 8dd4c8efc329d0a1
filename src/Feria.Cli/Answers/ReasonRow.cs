using Feria.WorkDays;

namespace Feria.Cli.Answers;

/// <summary>Why a day is off or worked, as an item of an answer.</summary>
internal sealed record ReasonRow
{
    public required string Place { get; init; }

    /// <summary>Gets a value indicating whether the reason makes the day off.</summary>
    public required bool IsOff { get; init; }

    public required string Reason { get; init; }

    public string? LocalName { get; init; }

    public string? Kind { get; init; }

    public string? Certainty { get; init; }

    public DateOnly? ObservedFor { get; init; }

    public DateOnly? SwappedWith { get; init; }

    public string? Hours { get; init; }

    public string? Rule { get; init; }

    public string? Source { get; init; }

    public static ReasonRow Of(DateOnly date, DayReason reason) => reason.Holiday is not { } holiday
        ? new() { Place = reason.Calendar, IsOff = reason.IsOff, Reason = $"weekend ({date.DayOfWeek})" }
        : new()
        {
            Place = reason.Calendar,
            IsOff = reason.IsOff,
            Reason = holiday.Name,
            LocalName = holiday.LocalName,
            Kind = holiday.Kind.Name,
            Certainty = CertaintyWord.Of(holiday.Certainty),
            ObservedFor = holiday.ObservedFor,
            SwappedWith = holiday.SwappedWith,
            Hours = holiday.Hours,
            Rule = holiday.RuleId,
            Source = holiday.Source,
        };
}
