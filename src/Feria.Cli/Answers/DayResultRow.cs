namespace Feria.Cli.Answers;

/// <summary>A day that was asked about and the day that answers, as an item of an answer.</summary>
internal sealed record DayResultRow(DateOnly Date, DateOnly Result)
{
    public static IReadOnlyList<Column<DayResultRow>> Columns { get; } =
        [new("date", r => HolidayAnswers.Iso(r.Date)), new("result", r => HolidayAnswers.Iso(r.Result))];
}
