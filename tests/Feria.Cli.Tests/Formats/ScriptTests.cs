using Feria.Cli.Formats;

namespace Feria.Cli.Tests.Formats;

/// <summary>Names of all scripts in tables: every cell of a column begins in the same cell of the terminal.</summary>
public sealed class ScriptTests : IDisposable
{
    private const char LeftToRightMark = '\u200E';

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Neujahr", 7)]
    [InlineData("元日", 4)]
    [InlineData("설날", 4)]
    [InlineData("วันขึ้นปีใหม่", 8)]
    [InlineData("Ne\u0301w", 3)]
    [InlineData("عيد الفطر", 9)]
    [InlineData("\u200Eעצמאות\u200E", 6)]
    [InlineData("नववर्ष", 5)]
    public void Of_AText_IsTheCellsThatItTakes(string text, int cells) => Assert.Equal(cells, CellWidth.Of(text));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Table_NamesOfManyScripts_LineUp(bool isTerminal)
    {
        var file = _folder.Write("AQ.yaml", """
            place: AQ
            name: Antarctica
            languages: ar
            weekend: sunday
            covers: 2000 to 2040
            holidays:
              first-of-may: { name: { en: A, ar: عيد الفطر }, on: 1 May }
              second-of-may: { name: { en: B, ar: 元日 }, on: 2 May }
              third-of-may: { name: { en: C, ar: วันขึ้นปีใหม่ }, on: 3 May }
              fourth-of-may: { name: { en: D, ar: Neujahr }, on: 4 May }
            """);

        var outcome = await new World { IsTerminal = isTerminal }.CommandAsync("list", "AQ", "2026", "--rules", file, "--no-color");

        var rows = outcome.Lines.Where(l => l.Contains("2026-05", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, rows.Count);
        Assert.Single(rows.Select(row => CellWidth.Of(row[..row.IndexOf("public", StringComparison.Ordinal)])).Distinct());
        Assert.Equal(2, rows[0].Count(c => c == LeftToRightMark));
        Assert.All(rows.Skip(1), row => Assert.DoesNotContain(LeftToRightMark, row));
    }

    [Fact]
    public async Task Data_HasNoMarks()
    {
        var file = _folder.Write("AQ.yaml", "place: AQ\nname: A\nlanguages: ar\nweekend: sunday\ncovers: 2000 to 2040\nholidays:\n  first-of-may: { name: { en: A, ar: عيد }, on: 1 May }\n");

        foreach (var format in new[] { "tsv", "csv", "json", "ics", "md" })
        {
            var answer = (await World.RunAsync("list", "AQ", "2026", "--rules", file, "-o", format)).Out;

            Assert.Contains("عيد", answer, StringComparison.Ordinal);
            Assert.DoesNotContain(LeftToRightMark, answer);
        }
    }
}
