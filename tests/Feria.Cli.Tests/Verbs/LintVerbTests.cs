using System.Text.Json;

namespace Feria.Cli.Tests.Verbs;

public sealed class LintVerbTests
{
    private const string Wrong = "place: FR\nname: France\nlanguages: fr\nholiday:\n  x: 3\n";

    [Fact]
    public async Task BuiltInCountries_NothingIsWrong()
    {
        var outcome = await World.RunAsync(["lint", .. Directory.GetFiles(Repository.File("countries"), "*.yaml")]);

        Assert.Equal(new Outcome(ExitCode.Yes, string.Empty, string.Empty), outcome);
    }

    [Fact]
    public async Task WrongFile_FileLineColumnAndNo()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("FR.yaml", Wrong);

        var outcome = await World.RunAsync("lint", path);

        Assert.Equal(ExitCode.No, outcome.Code);
        Assert.Contains($"{path}:4:1: 'holiday' is no key of a place; did you mean 'holidays'?", outcome.Lines);
        Assert.Empty(outcome.Error);
    }

    [Fact]
    public async Task WrongFile_Json_TheSameErrors()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("FR.yaml", Wrong);

        using var document = JsonDocument.Parse((await World.RunAsync("lint", path, "-o", "json")).Out);

        var errors = document.RootElement.GetProperty("errors").EnumerateArray()
            .Select(e => $"{e.GetProperty("file").GetString()}:{e.GetProperty("line")}:{e.GetProperty("column")}: {e.GetProperty("message").GetString()}");
        Assert.Equal((await World.RunAsync("lint", path)).Lines, errors);
    }

    [Theory]
    [InlineData("/no/such/file.yaml")]
    [InlineData("\0")]
    public async Task NoSuchFile_SourceFailedBesideTheErrorsOfOthers(string path)
    {
        using var folder = new TemporaryFolder();
        var wrong = folder.Write("FR.yaml", Wrong);

        var outcome = await World.RunAsync("lint", path);
        var both = await World.RunAsync("lint", wrong, path);

        Assert.Equal((ExitCode.SourceFailed, ExitCode.SourceFailed), (outcome.Code, both.Code));
        Assert.Single(outcome.Lines);
        Assert.Equal((await World.RunAsync("lint", wrong)).Out + outcome.Out, both.Out);
    }

    [Fact]
    public async Task EmptyName_IsUsage() =>
        Assert.Equal(new Outcome(ExitCode.Usage, string.Empty, "feria: The name of a rules file is empty.\n"), await World.RunAsync("lint", string.Empty));

    [Fact]
    public async Task TableOfDates_IsReadWithItsRules()
    {
        using var folder = new TemporaryFolder();
        folder.Write("FR.yaml", Wrong);
        var table = folder.Write("FR.school.yaml", "nonsense: true\n");

        Assert.Contains("FR.yaml:4:1:", (await World.RunAsync("lint", table)).Out, StringComparison.Ordinal);
    }
}
