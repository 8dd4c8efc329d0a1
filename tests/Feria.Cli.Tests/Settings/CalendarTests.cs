namespace Feria.Cli.Tests.Settings;

/// <summary>A calendar in the settings is a place for every verb.</summary>
public sealed class CalendarTests : IDisposable
{
    private const string Acme = """
        [calendars.ACME]
        name = "ACME AG"
        aliases = ["acme-berlin"]
        base = "DE-BY"
        off = [2026-12-24, { date = "12-31", name = "Company holiday" }]
        work = "2026-08-08"
        half = [{ date = "2026-12-23", hours = "from 12:00" }]

        [calendars.plant]
        base = "ACME"
        weekend = "0000001"
        """;

    private readonly TemporaryFolder _folder = new();

    public CalendarTests() => _folder.Write(".feria.toml", Acme);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("list", "list", "ACME", "2026-12")]
    [InlineData("count", "count", "ACME", "2026-12", "--half-days")]
    [InlineData("count-union", "count", "acme-berlin+XNYS", "2026")]
    [InlineData("check", "check", "ACME", "2026-08-08")]
    [InlineData("check-plant", "check", "Plant", "2026-06-13")]
    [InlineData("add", "add", "ACME+XNYS", "2026-12-22", "2", "--ledger")]
    [InlineData("next", "next", "ACME AG", "2026-12-23")]
    [InlineData("why", "why", "ACME", "2026-12-24")]
    [InlineData("year", "year", "ACME", "2026")]
    [InlineData("compare", "compare", "ACME", "GB", "2026-12")]
    [InlineData("bridge", "bridge", "ACME", "2026-12", "--leave", "2", "--plans", "1")]
    [InlineData("export", "export", "ACME", "--from", "2026", "--to", "2026", "--kind", "company,half_day,working_weekend")]
    [InlineData("countries", "countries", "ACME")]
    [InlineData("diff", "diff", "ACME", "2026", "2027")]
    [InlineData("typo", "list", "AMCE")]
    [InlineData("verbose", "list", "ACME", "2026-12", "-v")]
    public async Task Place_OfEveryVerb(string name, params string[] arguments) =>
        Golden.Verify((await new World { Folder = _folder.Path }.CommandAsync(arguments)).ToString(), $"cli/settings/acme-{name}");

    [Fact]
    public async Task Reason_NamesFileAndLine()
    {
        var outcome = await new World { Folder = _folder.Path }.CommandAsync("why", "ACME", "2026-12-31", "-o", "tsv");

        Assert.EndsWith("\t.feria.toml:5", outcome.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AllPlaces_Unchanged_WithTheCalendarsAmongThem()
    {
        var without = (await World.RunAsync("countries", "-o", "tsv")).Lines;
        var with = (await new World { Folder = _folder.Path }.CommandAsync("countries", "-o", "tsv")).Lines;

        Assert.Equal(["ACME", "PLANT"], with.Except(without).Select(l => l.Split('\t')[0]));
        Assert.Empty(without.Except(with));
    }
}
