namespace Feria.Cli.Tests.Verbs;

public sealed class RulesFileTests : IDisposable
{
    private const string Antarctica = """
        place: AQ
        name: Antarctica
        languages: en, de
        weekend: sunday
        covers: 1960 to 2100
        holidays:
          midwinter:
            name: { en: Midwinter, de: Mittwinter }
            on: 21 June
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("list")]
    [InlineData("workdays")]
    [InlineData("export")]
    public async Task Rules_OfAFile_StandBeforeTheBuiltInData(string verb)
    {
        var file = _folder.Write("AQ.yaml", Antarctica);
        var variable = new World { Variables = new Dictionary<string, string> { ["FERIA_RULES"] = file } };

        var flag = await World.RunAsync(verb, "AQ", "--rules", file);

        Assert.Equal(ExitCode.Yes, flag.Code);
        Assert.Contains("2026-06-2", flag.Out, StringComparison.Ordinal);
        Assert.Equal(flag, await variable.CommandAsync(verb, "AQ"));
        Assert.Equal(ExitCode.NoData, (await World.RunAsync(verb, "AQ")).Code);
    }

    [Fact]
    public async Task Rules_OfAFile_AreNamedAsTheSource()
    {
        var file = _folder.Write("AQ.yaml", Antarctica);

        Assert.Equal($"feria: AQ by {file}\n", (await World.RunAsync("list", "AQ", "--rules", file, "-v")).Error);
        Assert.StartsWith("feria: GB by built-in 2", (await World.RunAsync("list", "GB", "2026-05", "--rules", file, "-v")).Error, StringComparison.Ordinal);
        Assert.Contains($"built-in (here {file}) can be asked", (await World.RunAsync("list", "AQ", "--rules", file, "--source", "web")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongRules_ErrorsAndSourceFailed()
    {
        var file = _folder.Write("AQ.yaml", "place: AQ\n");

        var outcome = await World.RunAsync("list", "AQ", "--rules", file);

        Assert.Equal(ExitCode.SourceFailed, outcome.Code);
        Assert.Empty(outcome.Out);
        Assert.StartsWith($"{file}:1:1: ", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "Mittwinter")]
    [InlineData("de-AT", "Mittwinter")]
    [InlineData("DE", "Mittwinter")]
    [InlineData("en", "Midwinter")]
    [InlineData("fr", "Midwinter")]
    public async Task Language_NamesInItWhereKnown(string tag, string name)
    {
        var file = _folder.Write("AQ.yaml", Antarctica);

        var outcome = await World.RunAsync("list", "AQ", "--rules", file, "--lang", tag, "-o", "tsv");

        Assert.Equal(name, Assert.Single(outcome.Lines.Skip(1)).Split('\t')[2]);
    }

    [Theory]
    [InlineData("de", "")]
    [InlineData("de-AT", "feria: Not known in de-AT: names are in de (1).\n")]
    [InlineData("fr", "feria: Not known in fr: names are in en (1).\n")]
    public async Task Language_WhereAnotherServes_IsSaid(string tag, string error)
    {
        var file = _folder.Write("AQ.yaml", Antarctica);

        Assert.Equal(error, (await World.RunAsync("list", "AQ", "--rules", file, "--lang", tag)).Error);
    }

    [Fact]
    public async Task Language_OfANamesFile_ItsNames()
    {
        var file = _folder.Write("AQ.yaml", Antarctica);
        _folder.Write("AQ.names.yaml", "names: AQ\npt-BR:\n  midwinter: Meio do inverno\n");

        Assert.Contains("Meio do inverno", (await World.RunAsync("list", "AQ", "--rules", file, "--lang", "pt")).Out, StringComparison.Ordinal);
        Assert.Empty((await World.RunAsync("lint", file)).Out);
    }

    [Fact]
    public async Task Language_OfTheBuiltInData_ItsOwnNames()
    {
        var outcome = await World.RunAsync("list", "JP", "2026", "--lang", "ja", "-o", "tsv");

        var rows = outcome.Lines.Skip(1).Select(l => l.Split('\t')).ToList();
        Assert.All(rows, r => Assert.Equal(r[3], r[2]));
        Assert.Contains(rows, r => r[2] == "振替休日");
    }
}
