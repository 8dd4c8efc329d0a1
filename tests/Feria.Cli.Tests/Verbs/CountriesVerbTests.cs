namespace Feria.Cli.Tests.Verbs;

public sealed class CountriesVerbTests
{
    [Fact]
    public async Task One_ItselfAndItsSubdivisions()
    {
        var outcome = await World.RunAsync("countries", "UK", "-o", "tsv");

        Assert.Equal(["GB", "GB-ENG", "GB-NIR", "GB-SCT", "GB-WLS"], outcome.Lines.Skip(1).Select(l => l.Split('\t')[0]));
        Assert.Equal("code\tname\tlocal-name\taliases\tlanguages\tsubdivisions\tfirst-year\tlast-year", outcome.Lines[0]);
    }

    [Fact]
    public async Task All_EachListsHolidays()
    {
        var codes = (await World.RunAsync("countries", "-o", "tsv")).Lines.Skip(1).Select(l => l.Split('\t')[0]).ToList();

        Assert.Contains("GB", codes);
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
        foreach (var code in codes)
        {
            Assert.Equal(ExitCode.Yes, (await World.RunAsync("list", code, "-o", "json")).Code);
        }
    }

    [Fact]
    public async Task Unknown_NoData() => Assert.Equal(ExitCode.NoData, (await World.RunAsync("countries", "Atlantis")).Code);
}
