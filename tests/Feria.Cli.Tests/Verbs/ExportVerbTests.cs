using System.Diagnostics;
using System.Text.Json;

namespace Feria.Cli.Tests.Verbs;

public sealed class ExportVerbTests
{
    [Fact]
    public async Task Country_TakesItsSubdivisionsAlong()
    {
        var outcome = await World.RunAsync("export", "GB", "--from", "2025", "--to", "2026");

        var rows = outcome.Lines.Skip(1).Select(l => l.Split('\t')).ToList();
        Assert.Equal("code\tdate\tkind\tenglish-name\tlocal-name\tcertainty", outcome.Lines[0]);
        Assert.Equal(["GB", "GB-ENG", "GB-NIR", "GB-SCT", "GB-WLS"], rows.Select(r => r[0]).Distinct());
        Assert.Equal(["2025", "2026"], rows.Select(r => r[1][..4]).Distinct());
        Assert.Contains(rows, r => r is ["GB-SCT", "2026-01-02", "public", "New Year Holiday", _, "computed"]);
    }

    [Fact]
    public async Task SubdivisionsRows_AreThoseThatListPrints()
    {
        var export = await World.RunAsync("export", "GB-SCT", "--from", "2026", "--to", "2026", "--format", "tsv");
        var list = await World.RunAsync("list", "GB-SCT", "2026", "--kind", "all", "-o", "tsv");

        Assert.Equal(
            list.Lines.Skip(1).Select(l => l.Split('\t')).Select(r => (r[0], r[2], r[4])),
            export.Lines.Skip(1).Select(l => l.Split('\t')).Select(r => (r[1], r[3], r[2])));
    }

    [Fact]
    public async Task NoCodes_EveryPlace()
    {
        var countries = (await World.RunAsync("countries", "-o", "tsv")).Lines.Skip(1).Select(l => l.Split('\t')[0]);
        var outcome = await World.RunAsync("export", "--from", "2026", "--to", "2026");

        Assert.Equal(countries, outcome.Lines.Skip(1).Select(l => l.Split('\t')[0].Split('-')[0]).Distinct());
    }

    [Fact]
    public async Task NamedPlace_YearsNotCovered_ExportsTheRestAndSaysSo()
    {
        var outcome = await World.RunAsync("export", "GB", "--from", "1900", "--to", "1951");

        Assert.Equal(ExitCode.Yes, outcome.Code);
        Assert.Single(outcome.Error.Split('\n'), line => line.Contains("GB is covered from", StringComparison.Ordinal));
        Assert.Contains(outcome.Lines, l => l.StartsWith("GB\t1951-", StringComparison.Ordinal));
        Assert.Contains(outcome.Lines, l => l.StartsWith("GB-SCT\t1951-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NamedPlace_NoYearCovered_NoData()
    {
        var outcome = await World.RunAsync("export", "GB", "--from", "1900", "--to", "1901");

        Assert.Equal(ExitCode.NoData, outcome.Code);
        Assert.Contains("all years are left out", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_HasVersionAndAllRows()
    {
        var outcome = await World.RunAsync("export", "GB", "--from", "2026", "--to", "2026", "--format", "json");
        var lines = await World.RunAsync("export", "GB", "--from", "2026", "--to", "2026", "--format", "ndjson");

        using var document = JsonDocument.Parse(outcome.Out);
        Assert.Equal(1, document.RootElement.GetProperty("version").GetInt32());
        Assert.Equal(lines.Lines, document.RootElement.GetProperty("holidays").EnumerateArray().Select(h => h.GetRawText()));
    }

    [Theory]
    [InlineData("--from", "2026", "--to", "2025")]
    [InlineData("--from", "26", "--to", "2025")]
    [InlineData("--from", "0000", "--to", "99999999999999")]
    public async Task WrongYears_Usage(params string[] years)
    {
        var outcome = await World.RunAsync(["export", "GB", .. years]);

        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.Empty(outcome.Out);
        Assert.Contains("--from", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownCode_NoDataBeforeAnyRow()
    {
        var outcome = await World.RunAsync("export", "GB", "Germny");

        Assert.Equal(ExitCode.NoData, outcome.Code);
        Assert.Empty(outcome.Out);
    }

    [Fact]
    public async Task Tsv_TheScoringToolReadsIt()
    {
        var tool = Repository.File("..", "shared", "tools", "accuracy.py");
        Assert.SkipUnless(File.Exists(tool), "The scoring tool is not part of the repository.");
        var path = Path.GetTempFileName();
        try
        {
            var export = await World.RunAsync("export", "GB", "--from", "2020", "--to", "2025");
            await File.WriteAllTextAsync(path, export.Out, TestContext.Current.CancellationToken);
            using var process = Process.Start(new ProcessStartInfo("python3", [tool, path, "--only", "GB", "--from", "2020", "--to", "2025"]) { RedirectStandardOutput = true })!;
            var score = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.Equal(0, process.ExitCode);
            Assert.Matches("present [1-9]", score);
            Assert.DoesNotContain("codes that the reference does not have", score, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
