using Feria.Cli.Answers;

namespace Feria.Cli.Tables;

/// <summary>The tables that there are. Queries of others rely on every name here.</summary>
internal static class FeriaTables
{
    public static DataTable<DayRow> Days { get; } = new(
        "feria_days",
        "A row for each place and day.",
        [
            new("code", ColumnType.Code, "the place", d => TableCell.Of(d.Code)),
            new("date", ColumnType.Date, "the day", d => TableCell.Of(d.Date)),
            new("is_working", ColumnType.Boolean, "worked, wholly or for a half", d => TableCell.Of(d.IsWorking)),
            new("is_half", ColumnType.Boolean, "worked for a half", d => TableCell.Of(d.IsHalf)),
            new("ordinal", ColumnType.Integer, "the working days from the place's first row to this day, included", d => TableCell.Of(d.Ordinal)),
            new("ordinal_before", ColumnType.Integer, "the same without this day", d => TableCell.Of(d.OrdinalBefore)),
            new("half_ordinal", ColumnType.Integer, "how many of the days in ordinal are worked for a half", d => TableCell.Of(d.HalfOrdinal)),
        ])
    {
        IsUniqueByDay = true,
        Indexed = "ordinal",
    };

    public static DataTable<HolidayRow> Holidays { get; } = new(
        "feria_holidays",
        "A row for each place and holiday; a day may have several.",
        [
            new("code", ColumnType.Code, "the place", h => TableCell.Of(h.Place)),
            new("date", ColumnType.Date, "the day", h => TableCell.Of(h.Date)),
            new("kind", ColumnType.Text, "public, half_day, observance and so on", h => TableCell.Of(h.Kind)),
            new("english_name", ColumnType.Text, "the name in English", h => TableCell.Of(h.Name)),
            new("local_name", ColumnType.Text, "the name in the place's own language", h => TableCell.Of(h.LocalName)),
            new("certainty", ColumnType.Text, "confirmed, computed or estimated", h => TableCell.Of(h.Certainty)),
            new("observed_for", ColumnType.Date, "the day that this one stands for", h => TableCell.Of(h.ObservedFor)) { IsNullable = true },
            new("swapped_with", ColumnType.Date, "the day worked for this one, or off for it", h => TableCell.Of(h.SwappedWith)) { IsNullable = true },
            new("hours", ColumnType.Text, "the hours that are off, where not all are", h => TableCell.Of(h.Hours)) { IsNullable = true },
            new("rule", ColumnType.Text, "the stable id of the rule", h => TableCell.Of(h.Rule)),
        ]);
}
