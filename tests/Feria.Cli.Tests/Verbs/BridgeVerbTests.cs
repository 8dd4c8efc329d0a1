using System.Text.Json;

namespace Feria.Cli.Tests.Verbs;

public sealed class BridgeVerbTests
{
    [Fact]
    public async Task Plans_BestFirst()
    {
        var outcome = await World.RunAsync("bridge", "DE-BY", "2027", "--leave", "5", "--plans", "2");

        Golden.Verify(outcome.ToString(), "cli/bridge-de-by-2027");
    }

    [Fact]
    public async Task Stretches_AreBounded()
    {
        using var document = JsonDocument.Parse((await World.RunAsync("bridge", "GB", "2026", "--leave", "6", "--stretches", "2", "--plans", "1", "-o", "json")).Out);
        var stretches = document.RootElement.GetProperty("stretches").EnumerateArray().ToList();

        Assert.InRange(stretches.Count, 1, 2);
        Assert.Equal(6, stretches.Sum(s => s.GetProperty("leave").GetArrayLength()));
    }

    [Theory]
    [InlineData("1", "1 day of leave in GB makes at most ")]
    [InlineData("2", "2 days of leave in GB make at most ")]
    public async Task Summary_IsASentence(string leave, string sentence) =>
        Assert.Contains(sentence, (await World.RunAsync("bridge", "GB", "2026", "--leave", leave)).Out, StringComparison.Ordinal);

    [Theory]
    [InlineData(ExitCode.Usage, "--leave is 0; 1 to 60", "bridge", "GB", "2026", "--leave", "0")]
    [InlineData(ExitCode.Usage, "--plans is 1000", "bridge", "GB", "2026", "--plans", "1000")]
    [InlineData(ExitCode.Usage, "are planned at most", "bridge", "GB", "2020..2026")]
    [InlineData(ExitCode.NoData, "covers", "bridge", "GB", "1000")]
    public async Task Nonsense_SaysWhatWasWrong(int code, string words, params string[] arguments)
    {
        var outcome = await World.RunAsync(arguments);

        Assert.Equal(code, outcome.Code);
        Assert.Contains(words, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FewerDaysThanLeave_IsNo()
    {
        var outcome = await World.RunAsync("bridge", "GB", "2026-05-02..2026-05-04", "--leave", "2");

        Assert.Equal(ExitCode.No, outcome.Code);
        Assert.Contains("fewer than 2 working days", outcome.Out, StringComparison.Ordinal);
    }
}
