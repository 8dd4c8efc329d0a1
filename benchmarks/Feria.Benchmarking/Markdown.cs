using System.Globalization;
using System.Text;

namespace Feria.Benchmarking;

/// <summary>Writes tables for people.</summary>
public static class Markdown
{
    public static string Write(ResultTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        StringBuilder text = new();
        text.Append("## ").Append(table.Title).Append("\n\nTo reach: ").Append(table.Reach).Append("\n\n");
        text.Append("| what | median | ratio | ").Append(table.BytesAre).Append(" | note |\n|---|---:|---:|---:|---|\n");
        double first = table.Rows[0].Nanoseconds;
        foreach (Row row in table.Rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.What} | {Time(row.Nanoseconds)} | {row.Ratio ?? row.Nanoseconds / first:0.00} | {row.Bytes:N0} | {row.Note} |\n");
        }

        return text.ToString();
    }

    private static string Time(double nanoseconds)
    {
        (double value, string unit) = nanoseconds switch
        {
            < 1e3 => (nanoseconds, "ns"),
            < 1e6 => (nanoseconds / 1e3, "µs"),
            _ => (nanoseconds / 1e6, "ms"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{value:0.00} {unit}");
    }
}
