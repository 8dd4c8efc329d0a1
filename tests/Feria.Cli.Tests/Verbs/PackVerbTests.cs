using System.Text.Json;
using Feria.Packs;

namespace Feria.Cli.Tests.Verbs;

public sealed class PackVerbTests : IDisposable
{
    private const string Before = """
        place: AQ
        name: Antarctica
        languages: en
        weekend: sunday
        covers: 2000 to 2040
        subdivisions: { EA: East, WE: West }
        holidays:
          midwinter: { name: Midwinter, on: 21 June }
          landing: { name: Landing, on: 14 December, in: [EA, WE] }

        """;

    private readonly TemporaryFolder _folder = new();

    private string Pack => Path.Combine(_folder.Path, "a.pack");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Build_AFolder_WritesAPackThatAnswers()
    {
        var built = await BuildAsync(Before, "a.pack");
        var answer = await World.RunAsync("list", "AQ-EA", "2026", "--pack", Pack, "-o", "tsv");

        Assert.Equal((ExitCode.Yes, string.Empty), (built.Code, built.Error));
        Assert.StartsWith($"{Pack}: version 2026.06, 1 places, ", built.Out, StringComparison.Ordinal);
        Assert.Equal(["2026-06-21", "2026-12-14"], answer.Lines.Skip(1).Select(l => l.Split('\t')[0]));
        Assert.Equal(answer, await new World { Variables = new Dictionary<string, string> { ["FERIA_PACK"] = Pack } }.CommandAsync("list", "AQ-EA", "2026", "-o", "tsv"));
    }

    [Fact]
    public async Task Build_AWrongFile_SaysWhereAndWritesNothing()
    {
        var outcome = await BuildAsync(Before.Replace("sunday", "sontag", StringComparison.Ordinal), "a.pack");

        Assert.Equal((ExitCode.No, string.Empty), (outcome.Code, outcome.Out));
        Assert.Contains("AQ.yaml:4:10: ", outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Pack));
    }

    [Fact]
    public async Task Info_AFile_TellsTheSumThatPackSha256Takes()
    {
        await BuildAsync(Before, "a.pack");
        using var json = JsonDocument.Parse((await World.RunAsync("pack", "info", Pack, "-o", "json")).Out);
        var sum = json.RootElement.GetProperty("packs")[0].GetProperty("sha256").GetString()!;

        Assert.Empty((await World.RunAsync("list", "AQ", "2026", "--pack", Pack, "--pack-sha256", sum)).Error);
        var other = await World.RunAsync("list", "AQ", "2026", "--pack", Pack, "--pack-sha256", new string('a', 64));
        Assert.Equal((ExitCode.SourceFailed, string.Empty), (other.Code, other.Out));
        Assert.Contains("is not the data pack that was asked for", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Info_Coverage_CountsRulesTablesAndSources()
    {
        await BuildAsync(Before.Replace("on: 21 June", "on: 21 June, announced: { 2020: 20 June }, source: Treaty", StringComparison.Ordinal), "a.pack");
        var outcome = await World.RunAsync("pack", "info", Pack, "--coverage", "--from", "2019", "--to", "2022", "-o", "json");

        using var json = JsonDocument.Parse(outcome.Out);
        var place = json.RootElement.GetProperty("places")[0];

        // Four years of a day in three scopes, and of another in two of them; the announced one counts in each scope.
        Assert.Equal(("AQ", 2, 2, 1), (place.GetProperty("code").GetString(), place.GetProperty("parts").GetInt32(), place.GetProperty("rules").GetInt32(), place.GetProperty("tableRows").GetInt32()));
        Assert.Equal((20, 3, 0.15), (place.GetProperty("publicDays").GetInt32(), place.GetProperty("tabledDays").GetInt32(), place.GetProperty("tabledShare").GetDouble()));
        Assert.Equal("Treaty", place.GetProperty("sources")[0].GetString());
    }

    [Fact]
    public async Task Info_BuiltIn_HasAllPlaces()
    {
        var outcome = await World.RunAsync("pack", "info", "-o", "tsv");

        Assert.Equal([DataPack.Embedded.Version, $"{DataPack.Embedded.Codes.Count}"], outcome.Lines[1].Split('\t')[..2]);
    }

    [Fact]
    public async Task Diff_TwoPacks_ShowsTheDaysThatChange()
    {
        await BuildAsync(Before, "a.pack");
        var after = Before
            .Replace("in: [EA, WE]", "in: EA", StringComparison.Ordinal)
            .Replace("on: 21 June", "on: 21 June, from 2026: { on: 22 June }", StringComparison.Ordinal);
        await BuildAsync(after, "b.pack");

        var outcome = await World.RunAsync("pack", "diff", Pack, Path.Combine(_folder.Path, "b.pack"), "--from", "2025", "--to", "2026");

        Assert.Equal(ExitCode.No, outcome.Code);
        Golden.Verify(outcome.ToString(), "cli/pack-diff");
    }

    [Fact]
    public async Task Diff_TheSameDays_AreNoDifference()
    {
        await BuildAsync(Before, "a.pack");
        await BuildAsync(Before.Replace("in: [EA, WE]", "in: [WE, EA]", StringComparison.Ordinal), "b.pack");

        var outcome = await World.RunAsync("pack", "diff", Pack, Path.Combine(_folder.Path, "b.pack"), "-o", "tsv");

        Assert.Equal((ExitCode.Yes, 1), (outcome.Code, outcome.Lines.Count));
    }

    [Fact]
    public async Task Diff_WithTheBuiltIn_NamesWholePlaces()
    {
        await BuildAsync(Before, "a.pack");

        var outcome = await World.RunAsync("pack", "diff", "built-in", Pack, "-o", "tsv");

        Assert.Contains("+\t\t\tAQ\tthe whole place", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("-\t\t\tGB\tthe whole place", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list", "GB", "2026")]
    [InlineData("check", "GB", "2026-05-05")]
    [InlineData("countries")]
    [InlineData("export", "GB")]
    public async Task List_WithAPackOfTheCommandLineThatCannotBeUsed_NoOtherDataAnswer(params string[] arguments)
    {
        var damaged = _folder.Write("x.pack", "FERIAPK and not much more than that");
        var later = _folder.Write("later.pack", string.Empty);
        await File.WriteAllBytesAsync(later, [.. "FERIAPK"u8, 9, .. new byte[100]], TestContext.Current.CancellationToken);
        foreach (var (file, reason) in new[] { (damaged, "format 32"), (later, "format 9"), (Pack, "cannot be read") })
        {
            var outcome = await World.RunAsync([.. arguments, "--pack", file]);

            Assert.Equal((ExitCode.SourceFailed, string.Empty), (outcome.Code, outcome.Out));
            Assert.Contains(reason, Assert.Single(outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task List_WithASetPackThatCannotBeUsed_SaysSoAndAnswersAllTheSame()
    {
        var world = new World { Variables = new Dictionary<string, string> { ["FERIA_PACK"] = _folder.Write("x.pack", "FERIAPK and not much more than that") } };

        var outcome = await world.CommandAsync("list", "GB", "2026");

        Assert.Equal(await World.RunAsync("list", "GB", "2026"), outcome with { Error = string.Empty });
        Assert.Contains("The built-in data serve.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_FromAPack_NamesItsFile()
    {
        await BuildAsync(Before, "a.pack");

        Assert.Equal($"feria: AQ by {Pack} 2026.06\n", (await World.RunAsync("list", "AQ", "2026", "--pack", Pack, "-v")).Error);
        Assert.StartsWith("feria: GB by built-in 2", (await World.RunAsync("list", "GB", "2026-05", "--pack", Pack, "-v")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WithASumOfTheCommandLine_HoldsForTheSetPackToo()
    {
        await BuildAsync(Before, "a.pack");
        var world = new World { Variables = new Dictionary<string, string> { ["FERIA_PACK"] = Pack } };

        var outcome = await world.CommandAsync("list", "GB", "2026", "--pack-sha256", new string('a', 64));

        Assert.Equal((ExitCode.SourceFailed, string.Empty), (outcome.Code, outcome.Out));
    }

    [Theory]
    [InlineData("", "--pack", "")]
    [InlineData("goes with --pack FILE", "--pack-sha256", "0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("is no SHA-256", "--pack", "x", "--pack-sha256", "12")]
    public async Task List_WithWrongPackOptions_IsAUsageError(string message, params string[] options)
    {
        var outcome = await World.RunAsync(["list", "GB", .. options]);

        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pack", "info", "/nowhere/x.pack")]
    [InlineData("pack", "diff", "built-in", "/nowhere/x.pack")]
    public async Task Info_AFileThatIsNotThere_SaysSo(params string[] arguments)
    {
        var outcome = await World.RunAsync(arguments);

        Assert.Equal((ExitCode.SourceFailed, string.Empty), (outcome.Code, outcome.Out));
        Assert.Contains("'/nowhere/x.pack' cannot be read", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_IntoAFolderThatIsNotThere_NamesTheFolder()
    {
        var folder = Path.Combine(_folder.Path, "nowhere");

        var outcome = await BuildAsync(Before, Path.Combine("nowhere", "a.pack"));

        Assert.Equal((ExitCode.Usage, string.Empty), (outcome.Code, outcome.Out));
        Assert.Equal($"feria: There is no folder '{folder}' for '{Path.Combine(folder, "a.pack")}', which the argument FILE names.\n", outcome.Error);
    }

    [Theory]
    [InlineData(ExitCode.SourceFailed, "list", "GB", "--rules", "DIR")]
    [InlineData(ExitCode.SourceFailed, "lint", "DIR")]
    [InlineData(ExitCode.SourceFailed, "pack", "info", "DIR")]
    [InlineData(ExitCode.SourceFailed, "pack", "diff", "built-in", "DIR")]
    [InlineData(ExitCode.SourceFailed, "list", "GB", "--pack", "DIR")]
    [InlineData(ExitCode.Usage, "pack", "build", "DIR", "DIR")]
    [InlineData(ExitCode.Usage, "export", "GB", "--out", "DIR")]
    [InlineData(ExitCode.SourceFailed, "apply", "DIR", "--input-format", "csv", "--add-column", "x = next(day, GB)")]
    public async Task AFolder_WhereAFileIsExpected_IsCalledAFolder(int code, params string[] arguments)
    {
        var outcome = await World.RunAsync([.. arguments.Select(a => a == "DIR" ? _folder.Path : a)]);

        Assert.Equal(code, outcome.Code);
        Assert.Contains(_folder.Path, outcome.Out + outcome.Error, StringComparison.Ordinal);
        Assert.Contains("is a folder", outcome.Out + outcome.Error, StringComparison.Ordinal);
    }

    /// <summary>What is named to be read, and is not there, is one exit code for all verbs; a name that is none is another.</summary>
    [Theory]
    [InlineData("list", "GB", "--rules", "NAME")]
    [InlineData("list", "GB", "--pack", "NAME")]
    [InlineData("list", "GB", "--plugins", "NAME")]
    [InlineData("plugin", "list", "--plugins", "NAME")]
    [InlineData("lint", "NAME")]
    [InlineData("pack", "info", "NAME")]
    [InlineData("pack", "diff", "built-in", "NAME")]
    [InlineData("pack", "build", "NAME", "x.pack")]
    [InlineData("apply", "NAME", "--input-format", "csv", "--add-column", "x = next(day, GB)")]
    public async Task WhatIsNotThere_IsSourceFailed_AndNoNameIsUsage(params string[] arguments)
    {
        var absent = Path.Combine(_folder.Path, "nowhere");

        var outcome = await World.RunAsync([.. arguments.Select(a => a == "NAME" ? absent : a)]);
        var empty = await World.RunAsync([.. arguments.Select(a => a == "NAME" ? string.Empty : a)]);

        Assert.Equal((ExitCode.SourceFailed, ExitCode.Usage), (outcome.Code, empty.Code));
        Assert.Contains(absent, outcome.Out + outcome.Error, StringComparison.Ordinal);
        Assert.Single(empty.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Build_OfAFile_SaysThatAFolderIsExpected()
    {
        var file = _folder.Write("AQ.yaml", Before);

        var outcome = await World.RunAsync("pack", "build", file, Pack);

        Assert.Equal(ExitCode.SourceFailed, outcome.Code);
        Assert.Equal($"feria: '{file}' is a file; the folder of rules files is expected.\n", outcome.Error);
    }

    private async Task<Outcome> BuildAsync(string rules, string name)
    {
        var source = Directory.CreateDirectory(Path.Combine(_folder.Path, "rules")).FullName;
        await File.WriteAllTextAsync(Path.Combine(source, "AQ.yaml"), rules);
        return await World.RunAsync("pack", "build", source, Path.Combine(_folder.Path, name));
    }
}
