using System.Text.Json.Serialization;
using Feria.Holidays;
using Feria.Locations;

namespace Feria.Cli.Answers;

/// <summary>A holiday of a place as an item of an answer.</summary>
internal sealed record HolidayRow
{
    public required string Place { get; init; }

    public required DateOnly Date { get; init; }

    public required string Weekday { get; init; }

    public required string Name { get; init; }

    public required string LocalName { get; init; }

    public required string Kind { get; init; }

    public required string Certainty { get; init; }

    /// <summary>Gets the day that this one stands for, if it is observed in lieu.</summary>
    public DateOnly? ObservedFor { get; init; }

    /// <summary>Gets the day that is worked for this day off, or off for this worked day.</summary>
    public DateOnly? SwappedWith { get; init; }

    public string? Hours { get; init; }

    public required string Rule { get; init; }

    public string? Source { get; init; }

    /// <summary>Gets what a person should know beside the columns.</summary>
    [JsonIgnore]
    public string Note => string.Join("; ", new[]
    {
        ObservedFor is { } day ? $"observed for {day:yyyy-MM-dd}" : null,
        SwappedWith is not { } other ? null : Kind == HolidayKind.WorkingWeekend.Name ? $"worked for {other:yyyy-MM-dd}" : $"{other:yyyy-MM-dd} is worked for it",
        Hours,
    }.OfType<string>());

    public static HolidayRow Of(Location place, Holiday holiday) => new()
    {
        Place = place.Code,
        Date = holiday.Date,
        Weekday = holiday.Date.DayOfWeek.ToString(),
        Name = holiday.Name,
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
