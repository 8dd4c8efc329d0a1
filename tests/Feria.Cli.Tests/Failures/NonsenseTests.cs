using CsCheck;

namespace Feria.Cli.Tests.Failures;

/// <summary>Whatever is typed, the command ends with a code that it knows, and never with a stack trace.</summary>
public sealed class NonsenseTests
{
    private static readonly int[] Codes = [ExitCode.Yes, ExitCode.No, ExitCode.Usage, ExitCode.NoData, ExitCode.SourceFailed];

    private static readonly string[] Words =
    [
        "list", "workdays", "check", "why", "countries", "export", "lint", "plugin", "info", "doctor", "--plugins", "--rules", "--lang", "-c", "--countrycode", "-o", "--format", "--kind", "--source", "--from", "--to", "-v", "-q",
        "--no-color", "--", "-", "--help", "-h", "-?", "--version", "GB", "UK", "GB-SCT", "DE+FR", "GB+", "+", "++", "XX", "ZZ-ZZ", "-", "GB-", "-GB",
        "2026", "2026-05", "2026-05-04", "today", "+10d", "-3d", "+99999999999d", "2026..2027", "..", "...", "2026..", "..2026", "0000", "0001", "9999", "10000",
        "99999999999999999999", "-1", "1e9", "2026-02-30", "9999-12-31", "0001-01-01", "+4000000w", "json", "csv", "ics", "md", "table", "all", "public,bank", ",", "community:",
        "", " ", "\t", "\n", "\0", "\u001b[31m", "\u202e", "\ud800", "é", "元日", "\ufffd", "*", "%s", "{0}", "[red]", "$(ls)", "../../etc/passwd", "@file", "[suggest]", "[suggest:1]", "[diagram]", "=", "-o=json", "--format:csv", "-ojson", "-cUK",
    ];

    private static readonly Gen<string> Word = Gen.Frequency(
        (6, Gen.OneOf(Words)),
        (1, Gen.String[0, 20]),
        (1, Gen.Char.Array[0, 8].Select(c => new string(c))),
        (1, Gen.OneOf("x", "GB", "-", "9", "+", "..").Select(Gen.Int[0, 3000], (s, n) => string.Concat(Enumerable.Repeat(s, n)))));

    [Fact]
    public void RandomArguments_KnownCodeAndNoStackTrace() =>
        Word.Array[0, 6].Sample(
            arguments =>
            {
                var outcome = new World { Input = "2026-05-05\nnonsense\n" }.CommandAsync(arguments).GetAwaiter().GetResult();
                return Codes.Contains(outcome.Code)
                    && !outcome.Out.Contains("   at ", StringComparison.Ordinal)
                    && !outcome.Error.Contains("   at ", StringComparison.Ordinal)
                    && !outcome.Error.Contains("unexpected failure", StringComparison.Ordinal)
                    && outcome.Error.All(c => c == '\n' || !char.IsControl(c));
            },
            iter: 2000);

    [Theory]
    [InlineData(ExitCode.Usage, "list", "")]
    [InlineData(ExitCode.NoData, "list", "\0")]
    [InlineData(ExitCode.NoData, "list", "..")]
    [InlineData(ExitCode.NoData, "list", "\u001b]0;title\u0007")]
    [InlineData(ExitCode.NoData, "list", "\ud800")]
    [InlineData(ExitCode.NoData, "list", "GB", "9999")]
    [InlineData(ExitCode.NoData, "list", "GB", "0001")]
    [InlineData(ExitCode.Usage, "list", "GB", "10000")]
    [InlineData(ExitCode.Usage, "list", "GB", "2026..")]
    [InlineData(ExitCode.Usage, "list", "GB+")]
    [InlineData(ExitCode.Usage, "list", "GB", "--no-such-option")]
    [InlineData(ExitCode.Usage, "export", "GB", "--from", "-1")]
    public async Task Particular_ItsCode(int code, params string[] arguments)
    {
        var outcome = await World.RunAsync(arguments);

        Assert.Equal(code, outcome.Code);
        Assert.NotEmpty(outcome.Error);
        Assert.DoesNotContain('\u001b', outcome.Error);
    }

    [Theory]
    [InlineData("list", "LONG")]
    [InlineData("list", "GB", "LONG")]
    [InlineData("list", "GB", "2026..LONG")]
    [InlineData("list", "GB", "+LONG")]
    [InlineData("list", "GB", "-o", "LONG")]
    [InlineData("list", "GB", "--kind", "LONG")]
    [InlineData("list", "GB", "--source", "LONG")]
    [InlineData("list", "GB", "--LONG")]
    [InlineData("list", "GB", "2026", "LONG")]
    [InlineData("LONG")]
    [InlineData("add", "GB", "2026-05-01", "LONG")]
    [InlineData("count", "GB", "2026", "--ends", "LONG")]
    [InlineData("export", "GB", "--from", "LONG")]
    [InlineData("export", "GB", "--table", "LONG")]
    [InlineData("compare", "GB", "LONG")]
    [InlineData("diff", "GB", "2026", "LONG")]
    [InlineData("year", "GB", "LONG")]
    [InlineData("completion", "LONG")]
    [InlineData("explain-rule", "LONG")]
    [InlineData("plugin", "new", "LONG")]
    [InlineData("list", "GB", "--pack", "x", "--pack-sha256", "LONG")]
    public async Task OverlongWord_IsNotEchoedWhole(params string[] arguments)
    {
        var outcome = await World.RunAsync([.. arguments.Select(a => a.Replace("LONG", new string('q', 90), StringComparison.Ordinal))]);

        Assert.NotEqual(ExitCode.Yes, outcome.Code);
        Assert.Contains("qqqqqqqqqq…'", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('q', 61), outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VeryLongArgument_ShortMessage()
    {
        var outcome = await World.RunAsync("list", "GB", new string('9', 1_000_000));

        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.InRange(outcome.Error.Length, 1, 3000);
    }
}
