using System.Globalization;

namespace Feria.Cli.Answers;

/// <summary>Holidays as an answer: the columns of a list and of an export.</summary>
internal static class HolidayAnswers
{
    /// <summary>The columns that <c>list</c> prints.</summary>
    public static IReadOnlyList<Column<HolidayRow>> ListColumns(bool isUnion) =>
    [
        new("date", h => Iso(h.Date)),
        new("weekday", h => h.Weekday),
        new("name", h => h.Name),
        new("local-name", h => h.LocalName),
        new("kind", h => h.Kind),
        new("certainty", h => h.Certainty),
        new("note", h => h.Note, ColumnReaders.People) { HidesEmpty = true },
        new("observed-for", h => Iso(h.ObservedFor), ColumnReaders.Programs),
        new("swapped-with", h => Iso(h.SwappedWith), ColumnReaders.Programs),
        new("hours", h => h.Hours, ColumnReaders.Programs),
        new("place", h => h.Place, isUnion ? ColumnReaders.All : ColumnReaders.Programs),
    ];

    /// <summary>The columns of an export, which other programs rely on.</summary>
    public static IReadOnlyList<Column<HolidayRow>> ExportColumns { get; } =
    [
        new("code", h => h.Place),
        new("date", h => Iso(h.Date)),
        new("kind", h => h.Kind),
        new("english-name", h => h.Name),
        new("local-name", h => h.LocalName),
        new("certainty", h => h.Certainty),
    ];

    /// <summary>A holiday as an event; its identity is what it is, where and when, so that two exports agree.</summary>
    public static DayEvent Event(HolidayRow holiday) => new(
        $"{holiday.Place}-{Iso(holiday.Date)}-{holiday.Rule}-{holiday.Kind}@feria".ToLowerInvariant(),
        holiday.Date,
        holiday.Name,
        Details(holiday),
        holiday.Kind,
        holiday.Certainty == CertaintyWord.Estimated);

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Iso(DateOnly? date) => date is { } day ? Iso(day) : null;

    private static IReadOnlyList<string> Details(HolidayRow holiday)
    {
        var details = new[] { holiday.LocalName == holiday.Name ? string.Empty : holiday.LocalName, holiday.Note, $"{holiday.Place}: {holiday.Kind}, {holiday.Certainty}" };
        return [.. details.Where(d => d.Length > 0)];
    }
}
