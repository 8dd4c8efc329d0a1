using System.Text;
using Feria.Cli.Answers;
using Feria.Cli.Formats;

namespace Feria.Cli.Tests.Formats;

/// <summary>Each format with cells that have what the format must escape.</summary>
public sealed class FormatTests
{
    private static readonly HolidayRow[] Days =
    [
        Day("Plain", "Plain"),
        Day("Comma, \"quote\"", "pipe | back\\slash <b>"),
        Day("tab\tand\r\nline", "元日"),
        Day("[red]markup[/]", "\u001b[31mescape"),
    ];

    [Theory]
    [InlineData("json")]
    [InlineData("ndjson")]
    [InlineData("csv")]
    [InlineData("tsv")]
    [InlineData("md")]
    [InlineData("ics")]
    [InlineData("table")]
    public async Task HostileCells_AreEscaped(string format) => Golden.Verify(await PrintAsync(format, Days), $"cli/hostile-cells-{format}");

    [Fact]
    public async Task Csv_ReadBackByRfc4180_GivesTheCells()
    {
        var rows = ReadCsv(await PrintAsync("csv", Days));

        Assert.Equal(Days.Select(d => (d.Name, d.LocalName)), rows.Skip(1).Select(r => (r[2], r[3])));
        Assert.All(rows, r => Assert.Equal(rows[0].Count, r.Count));
    }

    [Fact]
    public async Task Tsv_EveryLineHasTheSameNumberOfTabs()
    {
        var lines = (await PrintAsync("tsv", Days)).TrimEnd('\n').Split('\n');

        Assert.Equal(Days.Length + 1, lines.Length);
        Assert.Single(lines.Select(l => l.Count(c => c == '\t')).Distinct());
    }

    [Fact]
    public async Task Table_WideCharacters_LineUp()
    {
        var text = await PrintAsync("table", [Day("New Year", "元日"), Day("Emperor's Birthday", "天皇誕生日"), Day("Easter", "Ostern")]);

        // Counted by hand: one cell for a Latin character, two for a Han one.
        var columns = text.TrimEnd('\n').Split('\n').Select(l => l[..l.IndexOf(l.Contains("Kind", StringComparison.Ordinal) ? "Kind" : "public", StringComparison.Ordinal)].Sum(c => c > 0x2E80 ? 2 : 1));
        Assert.Single(columns.Distinct());
    }

    [Fact]
    public async Task Ics_TwiceTheSameBytes_CrLfAndFoldedLines()
    {
        var first = await PrintAsync("ics", Days);
        var second = await PrintAsync("ics", Days);

        Assert.Equal(first, second);
        Assert.DoesNotContain('\n', first.Replace("\r\n", string.Empty, StringComparison.Ordinal));
        Assert.All(first.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
    }

    [Fact]
    public async Task Ics_AllDayWithExclusiveEnd_TransparentAndTentativeWhileEstimated()
    {
        var days = new[] { Day("Sure", "Sure"), Day("Moon", "Moon") with { Certainty = "estimated", Rule = "moon" } };

        var calendar = Ical.Net.Calendar.Load(await PrintAsync("ics", days))!;

        Assert.Equal(["CONFIRMED", "TENTATIVE"], calendar.Events.OrderByDescending(e => e.Summary).Select(e => e.Status));
        Assert.All(calendar.Events, e =>
        {
            Assert.True(e.IsAllDay);
            Assert.Equal(new DateOnly(2026, 1, 2), e.End!.Date);
            Assert.Equal("TRANSPARENT", e.Transparency);
        });
    }

    [Fact]
    public async Task Ics_IdentitiesAreUniqueAndDoNotDependOnTheRange()
    {
        var month = Ical.Net.Calendar.Load((await World.RunAsync("list", "GB", "2026-12", "-o", "ics")).Out)!.Events.Select(e => e.Uid).ToList();
        var years = Ical.Net.Calendar.Load((await World.RunAsync("list", "GB+GB-SCT", "2020..2030", "--kind", "all", "-o", "ics")).Out)!.Events.Select(e => e.Uid).ToList();

        Assert.NotEmpty(month);
        Assert.Subset(years.ToHashSet(), month.ToHashSet());
        Assert.Equal(years.Count, years.Distinct().Count());
    }

    [Fact]
    public async Task Empty_EveryFormatIsStillWellFormed()
    {
        Assert.Equal("{\n  \"version\": 1,\n  \"holidays\": []\n}\n", await PrintAsync("json", []));
        Assert.Empty(await PrintAsync("ndjson", []));
        Assert.Empty(await PrintAsync("table", []));
        Assert.Single(ReadCsv(await PrintAsync("csv", [])));
        Assert.Empty(Ical.Net.Calendar.Load(await PrintAsync("ics", []))!.Events);
    }

    private static async Task<string> PrintAsync(string format, HolidayRow[] days)
    {
        var host = new World().Host(TextWriter.Null, TextWriter.Null);
        await using var output = new StringWriter { NewLine = "\n" };
        await AnswerFormats.Create(format, host, noColour: true).WriteAsync(
            new Answer<HolidayRow>
            {
                Plural = "holidays",
                Columns = HolidayAnswers.ListColumns(isUnion: false),
                Items = days.ToAsyncEnumerable(),
                Json = () => CliJson.Relaxed.HolidayRow,
                Event = HolidayAnswers.Event,
            },
            output,
            TestContext.Current.CancellationToken);
        return output.ToString();
    }

    private static HolidayRow Day(string name, string localName) => new()
    {
        Place = "JP",
        Date = new(2026, 1, 1),
        Weekday = "Thursday",
        Name = name,
        LocalName = localName,
        Kind = "public",
        Certainty = "computed",
        Rule = "day",
    };

    /// <summary>A reader by the grammar of RFC 4180, independent of the writer.</summary>
    private static List<List<string>> ReadCsv(string text)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var cell = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && cell.Length == 0)
            {
                for (i++; text[i] != '"' || (i + 1 < text.Length && text[i + 1] == '"'); i++)
                {
                    i += text[i] == '"' ? 1 : 0;
                    cell.Append(text[i]);
                }
            }
            else if (text[i] == ',')
            {
                row.Add(cell.ToString());
                cell.Clear();
            }
            else if (text[i] == '\r')
            {
                Assert.Equal('\n', text[++i]);
                row.Add(cell.ToString());
                cell.Clear();
                rows.Add(row);
                row = [];
            }
            else
            {
                cell.Append(text[i]);
            }
        }

        Assert.Empty(row);
        return rows;
    }
}
