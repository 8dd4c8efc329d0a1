namespace Feria.Cli.Tests.Verbs;

public sealed class CheckVerbTests
{
    [Theory]
    [InlineData("2026-05-05", ExitCode.Yes, "2026-05-05 is a working day in GB\n")]
    [InlineData("2026-05-04", ExitCode.No, "2026-05-04 is no working day in GB: May Day\n")]
    [InlineData("2026-05-02", ExitCode.No, "2026-05-02 is no working day in GB: weekend (Saturday)\n")]
    public async Task Date_AnswersAsCodeAndSentence(string date, int code, string sentence) =>
        Assert.Equal(new Outcome(code, sentence, string.Empty), await World.RunAsync("check", "GB", date));

    [Theory]
    [InlineData("2026-05-05", ExitCode.Yes)]
    [InlineData("2026-05-04", ExitCode.No)]
    public async Task Quiet_CodeAlone(string date, int code) =>
        Assert.Equal(new Outcome(code, string.Empty, string.Empty), await World.RunAsync("check", "GB", date, "-q"));

    [Theory]
    [InlineData("today")]
    [InlineData(null)]
    public async Task Today_IsTheLocalDay(string? date)
    {
        // Friday evening in Greenwich is Saturday in Auckland.
        var world = new World { Now = new(2026, 6, 12, 20, 0, 0, TimeSpan.Zero), Zone = TimeSpan.FromHours(12) };

        var outcome = await world.CommandAsync(date is null ? ["check", "GB"] : ["check", "GB", date]);

        Assert.Equal(new Outcome(ExitCode.No, "2026-06-13 is no working day in GB: weekend (Saturday)\n", string.Empty), outcome);
    }

    [Fact]
    public async Task StandardInput_OneAnswerALine()
    {
        var world = new World { Input = "2026-05-05\n2026-05-04\r\ntoday\n\n2027-01-01" };

        var outcome = await world.CommandAsync("check", "GB", "-", "-o", "tsv");

        Assert.Equal(new Outcome(ExitCode.Yes, "2026-05-05\ttrue\n2026-05-04\tfalse\n2026-06-15\ttrue\n2027-01-01\tfalse\n", string.Empty), outcome);
    }

    [Fact]
    public async Task StandardInput_BadLines_AreReportedWithNumbersAndPassedOver()
    {
        var world = new World { Input = $"2026-05-05\nnonsense\n2026-05\n1066-10-14\n\u001b[31m\u0000\n{new string('x', 100_000)}\n2026-05-04\n" };

        var outcome = await world.CommandAsync("check", "GB", "-", "-o", "tsv");

        Assert.Equal("2026-05-05\ttrue\n2026-05-04\tfalse\n", outcome.Out);
        Assert.Equal(["2", "3", "4", "5", "6"], outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ')[2].TrimEnd(':')));
        Assert.DoesNotContain('\u001b', outcome.Error);
        Assert.Equal(ExitCode.Usage, outcome.Code);
    }

    [Theory]
    [InlineData(ExitCode.Yes, "2026-05-05\n2026-05-04\n")]
    [InlineData(ExitCode.Yes, "")]
    [InlineData(ExitCode.Yes, "\n \n")]
    [InlineData(ExitCode.Usage, "nonsense\n2026-05-05\n")]
    [InlineData(ExitCode.NoData, "1066-10-14\n2026-05-05\n")]
    [InlineData(ExitCode.Usage, "1066-10-14\nnonsense\n2026-05-05\n")]
    [InlineData(ExitCode.Usage, "nonsense\n1066-10-14\n2026-05-05\n")]
    public async Task StandardInput_TheCodeIsOfTheWorstLine(int code, string input)
    {
        var outcome = await new World { Input = input }.CommandAsync("check", "GB", "-");

        Assert.Equal(code, outcome.Code);
        Assert.Equal(input.Contains("05-05", StringComparison.Ordinal), outcome.Out.Contains("2026-05-05\ttrue\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Range_IsUsage()
    {
        var outcome = await World.RunAsync("check", "GB", "2026-05");

        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.Contains("'2026-05' is 31 days; a single date is expected", outcome.Error, StringComparison.Ordinal);
    }
}
