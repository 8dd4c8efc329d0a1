using System.Text.Json;

namespace Feria.Cli.Tests.Verbs.Days;

/// <summary>The verbs that answer with a day or a number.</summary>
public sealed class DayVerbsTests
{
    [Theory]
    [InlineData("22\n", "count", "DE-BY", "2026-12-01..2026-12-31")]
    [InlineData("21\n", "count", "DE-BY", "2026-12-01..2026-12-31", "--ends", "last")]
    [InlineData("2027-01-05\n", "add", "DE-BY", "2026-12-18", "10")]
    [InlineData("2026-12-18\n", "add", "DE-BY", "2027-01-05", "-10")]
    [InlineData("2026-12-28\n", "add", "DE-BY", "2026-12-25", "0")]
    [InlineData("2027-01-04\n", "add", "GB-ENG", "2026-12-23", "5")]
    [InlineData("2026-05-29\n", "adjust", "DE", "2026-05-31", "--roll", "modified-following")]
    [InlineData("2026-06-01\n", "adjust", "DE", "2026-05-31")]
    [InlineData("2026-05-05\n", "next", "GB", "2026-05-01")]
    [InlineData("2026-05-01\n", "next", "GB", "2026-05-05", "--previous")]
    public async Task Verb_PrintsTheAnswerAloneAndSaysHowItWasReckoned(string answer, params string[] arguments)
    {
        var outcome = await World.RunAsync(arguments);

        Assert.Equal((ExitCode.Yes, answer), (outcome.Code, outcome.Out));
        Assert.StartsWith("feria: ", outcome.Error, StringComparison.Ordinal);
        Assert.Single(outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Ledger_EveryDayOnTheWay()
    {
        var outcome = await World.RunAsync("add", "GB-SCT+DE-BY", "2026-12-23", "3", "--ledger");

        Golden.Verify(outcome.ToString(), "cli/add-ledger");
    }

    [Fact]
    public async Task Ledger_Back_CountsDown()
    {
        var outcome = await World.RunAsync("add", "GB", "2026-12-29", "-2", "--ledger", "-o", "json");

        using var document = JsonDocument.Parse(outcome.Out);
        var root = document.RootElement;
        Assert.Equal("2026-12-23", root.GetProperty("result").GetString());
        Assert.Equal([-1, -2], root.GetProperty("ledger").EnumerateArray().Select(r => r.GetProperty("number")).Where(n => n.ValueKind == JsonValueKind.Number).Select(n => n.GetInt32()));
    }

    [Fact]
    public async Task StandardInput_OneAnswerALine()
    {
        var dates = new World { Input = "2026-12-18\nnonsense\n2026-12-23\n1800-01-01\n" };
        var ranges = new World { Input = "2026-12\nnonsense\n2026-05-01..2026-05-04\n" };

        var added = await dates.CommandAsync("add", "DE-BY", "-", "10");
        var counted = await ranges.CommandAsync("count", "GB", "-");
        var adjusted = await dates.CommandAsync("adjust", "GB", "-", "-o", "csv");

        Assert.Equal("2026-12-18\t2027-01-05\n2026-12-23\t2027-01-11\n", added.Out);
        Assert.Equal("2026-12-01\t2026-12-31\t21\n2026-05-01\t2026-05-04\t1\n", counted.Out);
        Assert.Equal("2026-12-18,2026-12-18\r\n2026-12-23,2026-12-23\r\n", adjusted.Out);
        Assert.Equal(["line", "line"], added.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ')[1]));
        Assert.Contains("line 2", counted.Error, StringComparison.Ordinal);
        Assert.Equal([ExitCode.Usage, ExitCode.Usage, ExitCode.Usage], new[] { added.Code, counted.Code, adjusted.Code });
    }

    [Theory]
    [InlineData("add", "GB", "-", "5", "--ledger")]
    [InlineData("add", "GB", "-", "5", "--ledger", "-o", "csv")]
    public async Task StandardInput_WithALedger_IsUsage(params string[] arguments)
    {
        var outcome = await new World { Input = "2026-12-23\n" }.CommandAsync(arguments);

        Assert.Equal((ExitCode.Usage, string.Empty), (outcome.Code, outcome.Out));
        Assert.StartsWith("feria: --ledger lists the way from a single date", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("count", "GB", "-")]
    [InlineData("add", "GB", "-", "1")]
    [InlineData("next", "GB", "-")]
    [InlineData("adjust", "GB", "-")]
    public async Task StandardInput_ALineWithoutData_IsNoData(params string[] arguments)
    {
        var outcome = await new World { Input = "1800-01-01\n2026-12-23\n" }.CommandAsync(arguments);

        Assert.Equal(ExitCode.NoData, outcome.Code);
        Assert.StartsWith("2026-12-23\t", outcome.Out, StringComparison.Ordinal);
        Assert.StartsWith("feria: line 1: The data of GB covers", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExitCode.Usage, "whatever", "adjust", "DE", "2026-05-31", "--roll", "whatever")]
    [InlineData(ExitCode.Usage, "both, first, last, none", "count", "DE", "2026", "--ends", "some")]
    [InlineData(ExitCode.NoData, "covers", "add", "GB", "2026-05-01", "999999")]
    [InlineData(ExitCode.NoData, "covers", "add", "GB", "2026-05-01", "2147483647")]
    [InlineData(ExitCode.NoData, "covers", "add", "GB", "2026-05-01", "-2147483648")]
    [InlineData(ExitCode.NoData, "covers", "next", "GB", "9999-12-31")]
    [InlineData(ExitCode.NoData, "covers", "adjust", "GB", "0001-01-01")]
    [InlineData(ExitCode.Usage, "'three' for command 'add': a whole number is expected", "add", "GB", "2026-05-01", "three")]
    [InlineData(ExitCode.Usage, "a whole number is expected", "add", "GB", "2026-05-01", "99999999999")]
    [InlineData(ExitCode.Usage, "single date", "add", "GB", "2026", "3")]
    public async Task Nonsense_SaysWhatWasWrong(int code, string words, params string[] arguments)
    {
        var outcome = await World.RunAsync(arguments);

        Assert.Equal(code, outcome.Code);
        Assert.Empty(outcome.Out);
        Assert.Contains(words, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adjust_AtTheEndOfTheData_AnswersWhereNoMoreIsNeeded()
    {
        // 31 December 2100 is a Friday, and nothing is known of 2101.
        Assert.Equal("2100-12-31\n", (await World.RunAsync("adjust", "GB", "2100-12-31")).Out);
        Assert.Equal(ExitCode.NoData, (await World.RunAsync("next", "GB", "2100-12-31")).Code);
    }
}
