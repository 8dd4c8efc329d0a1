using System.Globalization;
using System.Text.Json;

namespace Feria.Cli.Tests.Verbs;

public sealed class WorkdaysVerbTests
{
    [Fact]
    public async Task Month_DaysAndCountWithBothEnds()
    {
        var outcome = await World.RunAsync("workdays", "GB", "2026-05");

        Assert.Equal(ExitCode.Yes, outcome.Code);
        Golden.Verify(outcome.ToString(), "cli/workdays-gb-2026-05");
    }

    [Fact]
    public async Task Json_CountIsTheNumberOfDays()
    {
        var outcome = await World.RunAsync("workdays", "GB", "2026", "-o", "json");

        using var document = JsonDocument.Parse(outcome.Out);
        var days = document.RootElement.GetProperty("workdays").EnumerateArray().Select(d => d.GetProperty("date").GetString()!).ToList();
        Assert.Equal(days.Count, document.RootElement.GetProperty("count").GetInt32());
        Assert.Equal("both", document.RootElement.GetProperty("ends").GetString());
        Assert.Equal(1, document.RootElement.GetProperty("version").GetInt32());
    }

    /// <summary>The oracle: Monday to Friday of the base class library less the days that list prints.</summary>
    [Fact]
    public async Task Year_WeekdaysLessHolidays()
    {
        var holidays = (await World.RunAsync("list", "GB-SCT", "2027", "-o", "tsv")).Lines.Skip(1).Select(l => l.Split('\t')[0]).ToHashSet();
        var expected = Enumerable.Range(0, 365).Select(i => new DateOnly(2027, 1, 1).AddDays(i))
            .Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Where(d => !holidays.Contains(d));

        var outcome = await World.RunAsync("workdays", "GB-SCT", "2027", "-o", "tsv");

        Assert.Equal(expected, outcome.Lines.Skip(1).Select(l => l.Split('\t')[0]));
    }

    [Fact]
    public async Task SingleDay_IsSpeltInSingular()
    {
        var outcome = await World.RunAsync("workdays", "GB", "2026-05-05");

        Assert.Contains("1 working day in GB from 2026-05-05 to 2026-05-05, both ends included.", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calendar_IsNoFormatOfIt()
    {
        var outcome = await World.RunAsync("workdays", "GB", "2026-05", "-o", "ics");

        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.Contains("table, json, ndjson, csv, tsv, md are", outcome.Error, StringComparison.Ordinal);
    }
}
