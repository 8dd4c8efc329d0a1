namespace Feria.Cli.Tests.Formats;

public sealed class TerminalTests
{
    private const char Escape = '\u001b';

    private static readonly string[] List = ["list", "GB", "2026"];

    [Fact]
    public async Task Terminal_BoxesAndColour()
    {
        var outcome = await new World { IsTerminal = true }.CommandAsync(List);

        Assert.Contains('╭', outcome.Out);
        Assert.Contains(Escape, outcome.Out);
    }

    [Fact]
    public async Task Pipe_PlainText()
    {
        var outcome = await World.RunAsync(List);

        Assert.All(outcome.Out, c => Assert.True(c is '\n' or (>= ' ' and <= '~')));
    }

    [Theory]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "dumb")]
    public async Task Terminal_VariableForbidsColour_BoxesAlone(string name, string value)
    {
        var world = new World { IsTerminal = true, Variables = new Dictionary<string, string> { [name] = value } };

        Golden.Verify((await world.CommandAsync(List)).ToString(), "cli/list-gb-2026-terminal");
    }

    [Fact]
    public async Task Terminal_NoColorFlag_BoxesAlone() =>
        Golden.Verify((await new World { IsTerminal = true }.CommandAsync([.. List, "--no-color"])).ToString(), "cli/list-gb-2026-terminal");

    [Fact]
    public async Task Terminal_OtherFormats_AreAsInAPipe()
    {
        foreach (var format in new[] { "json", "ndjson", "csv", "tsv", "md", "ics" })
        {
            Assert.Equal(await World.RunAsync([.. List, "-o", format]), await new World { IsTerminal = true }.CommandAsync([.. List, "-o", format]));
        }
    }

    [Fact]
    public async Task NarrowTerminal_NoLineIsWider()
    {
        var outcome = await new World { IsTerminal = true, Width = 50 }.CommandAsync([.. List, "--no-color"]);

        Assert.All(outcome.Lines, l => Assert.InRange(l.Length, 1, 50));
    }

    [Fact]
    public async Task NarrowTerminal_WordsWouldBreak_ALineForEachField()
        => Golden.Verify((await new World { IsTerminal = true }.CommandAsync("why", "HU", "2026-08-08", "--no-color")).ToString(), "cli/why-hu-swapped-terminal");
}
