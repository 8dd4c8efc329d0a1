namespace Feria.Cli.Answers;

/// <summary>A day on which not all of some places work, as an item of an answer.</summary>
/// <param name="Date">The day.</param>
/// <param name="Weekday">Which day of the week it is.</param>
/// <param name="Off">Why each place is off, by its code; places that work are not in it.</param>
internal sealed record CompareRow(DateOnly Date, string Weekday, IReadOnlyDictionary<string, string> Off)
{
    /// <summary>The columns: one for each place.</summary>
    public static IReadOnlyList<Column<CompareRow>> Columns(IEnumerable<string> places) =>
    [
        new("date", r => HolidayAnswers.Iso(r.Date)),
        new("weekday", r => r.Weekday),
        .. places.Select(place => new Column<CompareRow>(place, r => r.Off.GetValueOrDefault(place, "works")) { Heading = place }),
    ];
}
