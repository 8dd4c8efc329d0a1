namespace Feria.Cli.Tests.Verbs;

public sealed class VerifyVerbTests
{
    private const string Reader = """
        using Feria.Holidays;
        using Feria.Plugins;
        using Feria.Readers;

        public static class ReaderGB
        {
            [Plugin(Label = "strict")] public static IReadOnlyList<Holiday> Read(ReadRequest request) =>
            [
                new() { Date = new(request.Year, 1, 1), Name = "New Year", RuleId = "new-year" },
                new() { Date = new(request.Year, 2, 2), Name = "Groundhog Day", RuleId = "groundhog" },
            ];
        }
        """;

    [Fact]
    public async Task TwoSources_WhatDiffers()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "reader_GB.cs"), Reader, TestContext.Current.CancellationToken);

        var outcome = await World.RunAsync("verify", "GB", "2026", "--against", "strict", "--plugins", folder.Path, "-o", "tsv");

        Assert.Equal(ExitCode.No, outcome.Code);
        var rows = outcome.Lines.Skip(1).Select(l => l.Split('\t')).ToList();
        Assert.Contains(rows, r => r[0] == "Groundhog Day" && r[1].Length == 0 && r[2] == "2026-02-02 Mon" && r[3] == "new");
        Assert.Contains(rows, r => r[0] == "Christmas Day" && r[1] == "2026-12-25 Fri" && r[3] == "gone");
        Assert.DoesNotContain(rows, r => r[1].StartsWith("2026-01-01", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SourcesThatAgree_AreYes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("reader_GB.cs", Reader.Replace("Groundhog Day", "New Year again", StringComparison.Ordinal).Replace("2, 2)", "1, 1)", StringComparison.Ordinal));

        var outcome = await World.RunAsync("verify", "GB", "2026-01", "--against", "strict", "--plugins", folder.Path);

        Assert.Equal(ExitCode.Yes, outcome.Code);
        Assert.Contains("built-in and strict agree on the 1 public holiday of GB", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PackCalledAsTheBuiltInOne_IsCalledByItsFile()
    {
        using var folder = new TemporaryFolder();
        folder.Write("reader_GB.cs", Reader);
        var pack = $"built-in-{Guid.NewGuid():N}.pack";
        try
        {
            Feria.Packs.DataPack.Embedded.Save(pack);

            var outcome = await World.RunAsync("verify", "GB", "2026", "--against", "strict", "--plugins", folder.Path, "--pack", pack);

            Assert.Contains($"{pack} {Feria.Packs.DataPack.Embedded.Version} and strict differ on ", outcome.Out, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(pack);
        }
    }

    [Fact]
    public async Task BeyondTheKnownYears_WhatIsNotComparedIsSaid()
    {
        using var folder = new TemporaryFolder();
        folder.Write("reader_IN.cs", Reader.Replace("ReaderGB", "ReaderIN", StringComparison.Ordinal));

        var outcome = await World.RunAsync("verify", "IN", "2036", "--against", "strict", "--plugins", folder.Path);

        Assert.Equal(ExitCode.No, outcome.Code);
        Assert.Contains(" others are not known after 2035.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReaderWithoutLabel_IsComparedWithTheBuiltInData()
    {
        using var folder = new TemporaryFolder();
        folder.Write("reader_GB.cs", Reader.Replace("(Label = \"strict\")", string.Empty, StringComparison.Ordinal));

        var outcome = await World.RunAsync("verify", "GB", "2026", "--against", "built-in", "--plugins", folder.Path, "-o", "tsv");

        Assert.Equal((ExitCode.No, string.Empty), (outcome.Code, outcome.Error));
        Assert.StartsWith("name\treader_GB.cs\tbuilt-in", outcome.Out, StringComparison.Ordinal);
        Assert.Contains(outcome.Lines, l => l.StartsWith("Groundhog Day\t2026-02-02 Mon\t\t", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ReaderWithALabel_DoesNotAnswerUnasked()
    {
        using var folder = new TemporaryFolder();
        folder.Write("reader_GB.cs", Reader);

        Assert.Equal(ExitCode.Usage, (await World.RunAsync("verify", "GB", "2026", "--against", "built-in", "--plugins", folder.Path)).Code);
    }

    [Fact]
    public async Task SameSource_IsUsage()
    {
        var outcome = await World.RunAsync("verify", "GB", "2026", "--against", "built-in");

        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.Contains("Both sources are 'built-in'", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownSource_SaysWhichThereAre()
    {
        var outcome = await World.RunAsync("verify", "GB", "--against", "web");

        Assert.Equal(ExitCode.SourceFailed, outcome.Code);
        Assert.Contains("built-in can be asked", outcome.Error, StringComparison.Ordinal);
    }
}
