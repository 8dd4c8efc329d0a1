using Feria.Holidays;

namespace Feria.Cli.Answers;

/// <summary>A holiday in two years or of two sources, as an item of an answer.</summary>
internal sealed record DifferenceRow(string Name, string? OtherName, string Change, DateOnly? First, DateOnly? Second, string? Rule)
{
    public static DifferenceRow Of(HolidayDifference difference)
    {
        var holiday = (difference.First ?? difference.Second)!;
        var other = difference is { First: not null, Second: { } second } && second.Name != holiday.Name ? second.Name : null;
        return new(NameOf(holiday), other, Word(difference.Change), difference.First?.Date, difference.Second?.Date, holiday.RuleId);
    }

    /// <summary>The columns, with what the two lists are called.</summary>
    public static IReadOnlyList<Column<DifferenceRow>> Columns(string first, string second) =>
    [
        new("name", r => r.Name),
        new(first, r => Day(r.First)),
        new(second, r => Day(r.Second)),
        new("change", r => r.Change),
        new("rule", r => r.Rule, ColumnReaders.Programs),
    ];

    private static string? Day(DateOnly? date) => date is { } day ? $"{HolidayAnswers.Iso(day)} {day.DayOfWeek.ToString()[..3]}" : null;

    private static string NameOf(Holiday holiday) => holiday.IsObserved ? $"{holiday.Name} (observed)" : holiday.Name;

    private static string Word(HolidayChange change) => change switch
    {
        HolidayChange.New => "new",
        HolidayChange.Gone => "gone",
        HolidayChange.Moved => "moved",
        _ => "same",
    };
}
