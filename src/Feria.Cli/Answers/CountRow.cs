using System.Globalization;
using Feria.Dates;

namespace Feria.Cli.Answers;

/// <summary>A range and how many working days it has, as an item of an answer.</summary>
internal sealed record CountRow(DateOnly From, DateOnly To, decimal Count)
{
    public static IReadOnlyList<Column<CountRow>> Columns { get; } =
        [new("from", r => HolidayAnswers.Iso(r.From)), new("to", r => HolidayAnswers.Iso(r.To)), new("count", r => r.Number)];

    /// <summary>The number, with a decimal only where half days make one.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Number => Count.ToString("0.#", CultureInfo.InvariantCulture);

    public static CountRow Of(DateRange range, decimal count) => new(range.First, range.Last, count);
}
