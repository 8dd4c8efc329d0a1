using System.Text;

namespace Feria.Cli.Tests.Settings;

/// <summary>Settings come from flags, then variables, then the working directory's file, then the user's.</summary>
public sealed class SettingsFileTests : IDisposable
{
    private readonly TemporaryFolder _here = new();
    private readonly TemporaryFolder _home = new();

    public void Dispose()
    {
        _here.Dispose();
        _home.Dispose();
    }

    [Fact]
    public async Task Format_FlagThenVariableThenFileThenUsersFile()
    {
        var users = World();
        Users("format = \"csv\"");
        var both = await users.CommandAsync("list", "GB");
        Here("format = \"md\"");

        Assert.Equal(await Tests.World.RunAsync("list", "GB", "-o", "csv"), both);
        Assert.Equal(await Tests.World.RunAsync("list", "GB", "-o", "md"), await World().CommandAsync("list", "GB"));
        Assert.Equal(await Tests.World.RunAsync("list", "GB", "-o", "tsv"), await World(("FERIA_FORMAT", "tsv")).CommandAsync("list", "GB"));
        Assert.Equal(await Tests.World.RunAsync("list", "GB", "-o", "json"), await World(("FERIA_FORMAT", "tsv")).CommandAsync("list", "GB", "-o", "json"));
        Assert.Equal(await Tests.World.RunAsync("list", "GB"), await World(("FERIA_NO_SETTINGS", "1")).CommandAsync("list", "GB"));
    }

    [Theory]
    [InlineData("lang = \"ja\"", "--lang", "ja")]
    [InlineData("kind = [\"public\", \"bank\"]", "--kind", "public,bank")]
    [InlineData("kind = \"all\"", "--kind", "all")]
    [InlineData("source = \"nobody\"", "--source", "nobody")]
    public async Task Key_AsItsFlag_SaysTheSame(string line, string flag, string value)
    {
        Here(line);

        Assert.Equal(await Tests.World.RunAsync("list", "JP", "2026", flag, value), await World().CommandAsync("list", "JP", "2026"));
        Assert.Equal(await Tests.World.RunAsync("list", "JP", "2026", flag, value), await new World { Variables = new Dictionary<string, string> { [$"FERIA_{flag[2..].ToUpperInvariant()}"] = value } }.CommandAsync("list", "JP", "2026"));
    }

    [Fact]
    public async Task WeekStart_AsItsFlag()
    {
        Here("week-start = \"sunday\"");

        Assert.Equal(await Tests.World.RunAsync("year", "GB", "2026", "--week-start", "sunday"), await World().CommandAsync("year", "GB", "2026"));
    }

    [Fact]
    public async Task NoColour_AsItsFlag()
    {
        Here("no-color = true");

        Assert.Equal(
            await (new World { IsTerminal = true }).CommandAsync("list", "GB", "--no-color"),
            await (World() with { IsTerminal = true }).CommandAsync("list", "GB"));
    }

    [Fact]
    public async Task Rules_RelativeToTheirFile_AreRead()
    {
        Users("rules = [\"rules/AQ.yaml\"]");
        Directory.CreateDirectory(Path.Join(_home.Path, "feria", "rules"));
        await File.WriteAllTextAsync(Path.Join(_home.Path, "feria", "rules", "AQ.yaml"), "place: AQ\nname: Antarctica\nlanguages: en\nweekend: sunday\ncovers: 2000 to 2100\nholidays:\n  midwinter: { name: Midwinter, on: 21 June }\n", TestContext.Current.CancellationToken);

        Assert.Contains("Midwinter", (await World().CommandAsync("list", "AQ")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown-key", "formt = \"csv\"")]
    [InlineData("far-key", "\n\n  zzzzzzzz = 1")]
    [InlineData("wrong-type", "format = 3")]
    [InlineData("table-for-text", "[format]\nx = 1")]
    [InlineData("unknown-value", "format = \"cvs\"")]
    [InlineData("unknown-kind", "kind = [\"public\", \"bnk\"]")]
    [InlineData("flag", "no-color = \"yes\"")]
    [InlineData("empty", "lang = \" \"")]
    [InlineData("empty-list", "kind = []")]
    [InlineData("twice", "format = \"csv\"\nlang = \"de\"\nformat = \"csv\"")]
    [InlineData("no-toml", "format = csv")]
    [InlineData("no-end", "kind = [\"public\"")]
    [InlineData("trust-here", "trust = [\"/\"]")]
    [InlineData("sum", "pack-sha256 = \"abc\"")]
    [InlineData("calendar-key", "[calendars.ACME]\nbse = \"DE\"")]
    [InlineData("calendar-value", "[calendars]\nACME = 3")]
    [InlineData("calendar-day", "[calendars.ACME]\nbase = \"DE\"\noff = [\"2026-02-30\"]")]
    [InlineData("calendar-time", "[calendars.ACME]\nbase = \"DE\"\noff = [2026-02-03T12:00:00]")]
    [InlineData("calendar-number", "[calendars.ACME]\nbase = \"DE\"\nhalf = [\n  \"12-24\",\n  1224,\n]")]
    [InlineData("calendar-dateless", "[calendars.ACME]\nbase = \"DE\"\noff = [{ name = \"X\" }]")]
    [InlineData("calendar-weekend", "[calendars.ACME]\nweekend = \"011\"")]
    [InlineData("calendar-nothing", "[calendars.ACME]\noff = \"12-24\"")]
    [InlineData("calendar-taken", "[calendars.Bayern]\nbase = \"DE-BY\"")]
    [InlineData("calendar-base", "[calendars.ACME]\nbase = \"DE-BX\"")]
    [InlineData("calendar-code", "[calendars.\"ACME Berlin\"]\nbase = \"DE\"")]
    public async Task Wrong_OneLineThatSaysWhereAndWhatWouldBeRight(string name, string text)
    {
        Here(text);

        var outcome = await World().CommandAsync("list", "ACME", "2026");

        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.Single(outcome.Error.TrimEnd('\n').Split('\n'));
        Golden.Verify(outcome.ToString(), $"cli/settings/{name}");
        Assert.Equal(ExitCode.Yes, (await World().CommandAsync("list", "--help")).Code);
    }

    [Fact]
    public async Task Hostile_IsRefusedInOneLine()
    {
        foreach (var bytes in new[] { new byte[300_000], Encoding.UTF8.GetBytes("a = " + new string('[', 100_000)), [0xFF, 0xFE, (byte)'\n'], Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a.", 50_000)) + "a = 1"), Encoding.UTF8.GetBytes("a = " + string.Concat(Enumerable.Repeat("{a=", 80_000))) })
        {
            await File.WriteAllBytesAsync(Path.Join(_here.Path, ".feria.toml"), bytes, TestContext.Current.CancellationToken);

            var outcome = await World().CommandAsync("list", "GB");

            Assert.Equal(ExitCode.Usage, outcome.Code);
            Assert.StartsWith("feria: .feria.toml:1:", outcome.Error, StringComparison.Ordinal);
            Assert.Single(outcome.Error.TrimEnd('\n').Split('\n'));
        }
    }

    [Fact]
    public async Task Folder_InPlaceOfAFile_IsSaid()
    {
        var users = Directory.CreateDirectory(Path.Join(_home.Path, "feria", "config.toml")).FullName;
        var ofUser = await World().CommandAsync("list", "GB");
        Directory.CreateDirectory(Path.Join(_here.Path, ".feria.toml"));
        var here = await World().CommandAsync("list", "GB");

        Assert.Equal(new Outcome(ExitCode.SourceFailed, string.Empty, $"feria: '{users}' is a folder; the file of the settings is expected.\n"), ofUser);
        Assert.Equal(new Outcome(ExitCode.SourceFailed, string.Empty, "feria: '.feria.toml' is a folder; the file of the settings is expected.\n"), here);
        Assert.Equal(ExitCode.Yes, (await World(("FERIA_NO_SETTINGS", "1")).CommandAsync("list", "GB")).Code);
    }

    [Fact]
    public async Task ParentsFile_IsNotLookedFor()
    {
        Here("format = 3");
        var inner = Directory.CreateDirectory(Path.Join(_here.Path, "inner")).FullName;

        Assert.Equal(ExitCode.Yes, (await (World() with { Folder = inner }).CommandAsync("list", "GB")).Code);
    }

    private void Here(string text) => _here.Write(".feria.toml", text);

    private void Users(string text)
    {
        Directory.CreateDirectory(Path.Join(_home.Path, "feria"));
        _home.Write(Path.Join("feria", "config.toml"), text);
    }

    private World World(params (string Name, string Value)[] variables) => new()
    {
        Folder = _here.Path,
        Variables = variables.Append(("XDG_CONFIG_HOME", _home.Path)).ToDictionary(v => v.Item1, v => v.Item2, StringComparer.Ordinal),
    };
}
