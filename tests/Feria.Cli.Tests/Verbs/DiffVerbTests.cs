namespace Feria.Cli.Tests.Verbs;

public sealed class DiffVerbTests
{
    [Fact]
    public async Task Years_WhatMovedCameAndWent()
    {
        var outcome = await World.RunAsync("diff", "GB-ENG", "2022", "2023");

        Golden.Verify(outcome.ToString(), "cli/diff-gb-eng-2022-2023");
    }

    [Fact]
    public async Task SameYear_NothingDiffers()
    {
        var outcome = await World.RunAsync("diff", "JP", "2026", "2026", "-o", "tsv");

        Assert.Single(outcome.Lines);
    }

    /// <summary>The oracle: every holiday of either year is told once.</summary>
    [Fact]
    public async Task All_EveryHolidayOfBothYears()
    {
        var lines = (await World.RunAsync("diff", "DE-BY", "2016", "2017", "--all", "-o", "tsv")).Lines.Skip(1).Select(l => l.Split('\t')).ToList();
        foreach (var (column, year) in new[] { (1, "2016"), (2, "2017") })
        {
            var listed = (await World.RunAsync("list", "DE-BY", year, "-o", "tsv")).Lines.Skip(1).Select(l => l.Split('\t')[0]);
            Assert.Equal(listed, lines.Where(l => l[column].Length > 0).Select(l => l[column][..10]).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("a year is expected", "diff", "DE", "2026-05", "2026")]
    [InlineData("2 places", "diff", "DE+FR", "2025", "2026")]
    public async Task Nonsense_SaysWhatWasWrong(string words, params string[] arguments) =>
        Assert.Contains(words, (await World.RunAsync(arguments)).Error, StringComparison.Ordinal);
}
