using System.Globalization;
using System.Text;

namespace Feria.Caching.HitRatio;

/// <summary>All traces of a folder at three sizes each, as a table for people.</summary>
internal static class Board
{
    private static readonly double[] Shares = [0.05, 0.15, 0.4];

    internal static string Write(string folder, int seeds)
    {
        StringBuilder text = new("# Hit ratios\n\nIn per cent, written by `benchmarks/Feria.Caching.HitRatio`; run it again rather than edit this.\nSizes are 5, 15 and 40 per cent of a trace's distinct keys. OPT is Belady's bound.\n\n");
        List<IReadOnlyList<(string Name, double Percent)>> rows = [];
        foreach (string path in Directory.GetFiles(folder, "*.trace.gz").Order(StringComparer.Ordinal))
        {
            List<long> trace = Trace.Read(path);
            int distinct = trace.Distinct().Count();
            foreach (int size in Shares.Select(share => (int)(distinct * share)))
            {
                IReadOnlyList<(string Name, double Percent)> row = Contest.Run(trace, size, seeds);
                if (rows.Count == 0)
                {
                    text.Append("| trace@size | ").AppendJoin(" | ", row.Select(result => result.Name)).Append(" | to the best peer |\n|---|")
                        .Insert(text.Length, "---:|", row.Count + 1).Append('\n');
                }

                rows.Add(row);
                string name = Path.GetFileName(path).Replace(".trace.gz", "", StringComparison.Ordinal);
                Append(text, $"{name}@{size.ToString(CultureInfo.InvariantCulture)}", row);
                Console.WriteLine($"{name}@{size}");
            }
        }

        Append(text, "**mean**", [.. rows[0].Select((result, at) => (result.Name, rows.Average(row => row[at].Percent)))]);
        double[] gaps = [.. rows.Select(Gap)];
        text.Append(CultureInfo.InvariantCulture, $"\nAgainst the best peer of each row: {gaps.Average():+0.0;-0.0} points in the mean, {gaps.Min():+0.0;-0.0} at worst.\n");
        return text.ToString();
    }

    private static void Append(StringBuilder text, string head, IReadOnlyList<(string Name, double Percent)> row)
        => text.Append("| ").Append(head).Append(" | ")
            .AppendJoin(" | ", row.Select(result => result.Percent.ToString("0.0", CultureInfo.InvariantCulture)))
            .Append(CultureInfo.InvariantCulture, $" | {Math.Round(Gap(row), 1):+0.0;-0.0;0.0} |\n");

    private static double Gap(IReadOnlyList<(string Name, double Percent)> row)
        => row.Single(result => result.Name == Contest.Own).Percent
            - row.Where(result => result.Name is not (Contest.Own or Contest.Bound)).Max(result => result.Percent);
}
