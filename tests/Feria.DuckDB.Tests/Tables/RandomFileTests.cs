using System.Globalization;
using System.Text;
using CsCheck;
using Feria.Dates;
using Feria.WorkDays;

namespace Feria.DuckDB.Tests.Tables;

/// <summary>Random files beside the library asked row by row: what is written, in which order, and which lines are bad.</summary>
public sealed class RandomFileTests
{
    private static readonly string[] Columns =
    [
        "a = add(d, n, p)", "b = count(d, a, p, last)", "c = check(d, p)", "e = next(a, p)", "f = previous(d, p)", "g = adjust(d, modified-following, p)", "h = name(d, p)",
    ];

    private static readonly string[] Places = ["DE-BY", "GB", "XNYS", "TARGET+XNYS", "Scotland", "Nowhere", ""];
    private static readonly string[] BadDates = ["18.12.2026", "", "2026-02-30", "1066-10-14", "9999-12-31"];

    private static readonly Gen<Row> Rows =
        from day in Gen.Int[new DateOnly(2003, 1, 1).DayNumber, new DateOnly(2040, 12, 31).DayNumber]
        from kind in Gen.Int[0, 60]
        from steps in Gen.Int[-300, 300]
        from place in Gen.Int[0, 60]
        from note in Gen.Char["ab,\"\n0 "].Array[0, 4].Select(c => new string(c))
        select new Row(
            kind < BadDates.Length ? BadDates[kind] : DateOnly.FromDayNumber(day).ToString("O", CultureInfo.InvariantCulture) + (kind == 60 ? "T10:00:00Z" : string.Empty),
            kind == 59 ? "ten" : steps.ToString(CultureInfo.InvariantCulture),
            Places[place < Places.Length ? place : place % 5],
            note);

    [Fact]
    public void Csv_AsTheLibrary() => Gen.Int[0, 5000].SelectMany(n => Rows.Array[n]).Sample(rows => Check(rows, "in.csv"), iter: 15, threads: 1);

    [Fact]
    public void Parquet_AsTheLibrary() => Gen.Int[0, 5000].SelectMany(n => Rows.Array[n]).Sample(rows => Check(rows, "in.parquet"), iter: 10, threads: 1);

    private static void Check(Row[] rows, string input)
    {
        using var folder = new TableFolder();
        var lines = new long[rows.Length];
        var text = new StringBuilder("d,n,p,note\n");
        var line = 2L;
        for (var i = 0; i < rows.Length; i++)
        {
            lines[i] = line;
            line += 1 + rows[i].Note.Count(c => c == '\n');
            text.AppendJoin(',', rows[i].Date, rows[i].Steps, rows[i].Place, $"\"{rows[i].Note.Replace("\"", "\"\"", StringComparison.Ordinal)}\"").Append('\n');
        }

        File.WriteAllText(folder.File("in.csv"), text.ToString());
        if (input == "in.parquet")
        {
            // Many small groups, so that several threads read them.
            using var database = new Database();
            database.Run($"COPY (FROM read_csv('{folder.File("in.csv")}', all_varchar = true, header = true, nullstr = 'none', quote = '\"', delim = ',')) TO '{folder.File(input)}' (FORMAT parquet, ROW_GROUP_SIZE 2048)");
            lines = [.. Enumerable.Range(1, rows.Length).Select(i => (long)i)];
        }

        var outcome = folder.Run(input, "out.csv", "bad.csv", Columns);

        var answers = rows.Select(Expected).ToList();
        var good = rows.Zip(answers).Where(p => p.Second is not null).Select(p => string.Join('|', [p.First.Date, p.First.Steps, p.First.Place, p.First.Note, .. p.Second!])).ToList();
        var bad = lines.Zip(answers).Where(p => p.Second is null).Select(p => p.First.ToString(CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(good, Read(folder.File("out.csv")).Select(f => string.Join('|', f)));
        Assert.Equal(bad, Read(folder.File("bad.csv")).Select(f => f[0]));
        Assert.Equal((good.Count, bad.Count), (outcome.Rows, outcome.BadRows));
    }

    private static List<string[]> Read(string path)
    {
        using var database = new Database();
        return [.. database.Rows($"SELECT * FROM read_csv('{path}', all_varchar = true, header = true, nullstr = 'none', quote = '\"', delim = ',')")];
    }

    /// <summary>The values that are to be added; <see langword="null"/> for a bad row.</summary>
    private static string[]? Expected(Row row)
    {
        var isDate = DateOnly.TryParseExact(row.Date.Split('T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        var isNumber = int.TryParse(row.Steps, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var steps);
        if ((row.Date.Length > 0 && !isDate) || !isNumber)
        {
            return null;
        }

        if (row.Date.Length == 0 || row.Place.Length == 0)
        {
            return [.. Enumerable.Repeat(string.Empty, 7)];
        }

        if (!Almanac.BuiltIn.Locations.ParseSet(row.Place).TryGetValue(out var places) || date.Year is < 2000 or > 2045)
        {
            return null;
        }

        var calendar = Almanac.BuiltIn.WorkCalendarAsync(places, new DateRange(new(2000, 1, 1), new(2045, 12, 31))).AsTask().GetAwaiter().GetResult();
        var there = calendar.Add(date, steps);
        return
        [
            Iso(there),
            calendar.Count(date, there, CountedEnds.Last).ToString(CultureInfo.InvariantCulture),
            calendar.IsWorkingDay(date) ? "true" : "false",
            Iso(calendar.Next(there)),
            Iso(calendar.Previous(date)),
            Iso(calendar.Adjust(date, RollConvention.ModifiedFollowing)),
            string.Join(", ", calendar.Explain(date).Reasons.Where(r => r is { IsOff: true, Holiday: not null }).Select(r => r.Holiday!.Name).Distinct()),
        ];
    }

    private static string Iso(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    private sealed record Row(string Date, string Steps, string Place, string Note);
}
