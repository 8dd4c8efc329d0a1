namespace Feria.Cli.Tests.Settings;

/// <summary>A settings file in the working directory may be somebody else's: it switches on no code.</summary>
public sealed class TrustTests : IDisposable
{
    private readonly TemporaryFolder _here = new();
    private readonly TemporaryFolder _home = new();

    public TrustTests()
    {
        Directory.CreateDirectory(Path.Join(_here.Path, "plugins"));
        _here.Write(Path.Join("plugins", "reader_XK.cs"), """
            using Feria.Holidays;
            using Feria.Plugins;
            using Feria.Readers;

            public static class ReaderXK
            {
                [Plugin] public static IReadOnlyList<Holiday> Read(ReadRequest request) =>
                    [new() { Date = new(request.Year, 2, 17), Name = "Independence Day", RuleId = "independence-day" }];
            }
            """);
        _here.Write("AQ.yaml", "place: AQ\nname: Antarctica\nlanguages: en\nweekend: sunday\ncovers: 2000 to 2100\nholidays:\n  midwinter: { name: Midwinter, on: 21 June }\n");
        Directory.CreateDirectory(Path.Join(_home.Path, "feria"));
    }

    public void Dispose()
    {
        _here.Dispose();
        _home.Dispose();
    }

    [Theory]
    [InlineData("plugins = \"plugins\"", "plug-ins are code")]
    [InlineData("pack = \"new.pack\"", "a data pack decides")]
    [InlineData("rules = [\"AQ.yaml\", \"../AQ.yaml\"]", "rules outside of its folder")]
    [InlineData("rules = \"/etc/passwd\"", "rules outside of its folder")]
    public async Task UntrustedFolder_IsRefused_AndSaysHowToTrustIt(string line, string why)
    {
        _here.Write(".feria.toml", line);

        var outcome = await World().CommandAsync("list", "XK");

        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.StartsWith("feria: .feria.toml:1:", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(why, outcome.Error, StringComparison.Ordinal);
        Assert.Contains($"trust = [\"{_here.Path}\"] in {Path.Join(_home.Path, "feria", "config.toml")}", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TrustedFolder_ItsPluginsAnswer()
    {
        _here.Write(".feria.toml", "plugins = \"plugins\"");
        _home.Write(Path.Join("feria", "config.toml"), $"trust = [\"{_here.Path}/\"]");

        Assert.Contains("Independence Day", (await World().CommandAsync("list", "XK")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FolderBelowATrustedOne_IsNotTrusted()
    {
        _here.Write(".feria.toml", "plugins = \"plugins\"");
        _home.Write(Path.Join("feria", "config.toml"), $"trust = [\"{Path.GetDirectoryName(_here.Path)}\"]");

        Assert.Equal(ExitCode.Usage, (await World().CommandAsync("list", "XK")).Code);
    }

    [Fact]
    public async Task Flag_OfTheUser_NeedsNoTrust()
    {
        _here.Write(".feria.toml", "plugins = \"elsewhere\"");

        Assert.Contains("Independence Day", (await World().CommandAsync("list", "XK", "--plugins", Path.Join(_here.Path, "plugins"))).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_InTheFolder_NeedNoTrust()
    {
        _here.Write(".feria.toml", "rules = \"AQ.yaml\"");

        Assert.Contains("Midwinter", (await World().CommandAsync("list", "AQ")).Out, StringComparison.Ordinal);
    }

    private World World() => new() { Folder = _here.Path, Variables = new Dictionary<string, string> { ["XDG_CONFIG_HOME"] = _home.Path } };
}
