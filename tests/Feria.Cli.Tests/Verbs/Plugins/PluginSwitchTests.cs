using Feria.Plugins;

namespace Feria.Cli.Tests.Verbs.Plugins;

/// <summary>What <c>feria plugin enable</c> and <c>disable</c> change, and what they refuse to.</summary>
public sealed class PluginSwitchTests : IDisposable
{
    private readonly CommandedFolder _folder = new();

    private string Settings => Path.Combine(_folder.Path, PluginSettings.FileName);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task DisableAndEnable_WhatCanBeCalledFollows()
    {
        _folder.Write("greet.cs", CommandedFolder.Good);

        var disabled = await _folder.RunAsync("disable", "greet");
        var info = await _folder.RunAsync("info", "greet");
        var enabled = await _folder.RunAsync("enable", "greet");

        Assert.Equal((ExitCode.Yes, string.Empty, $"feria: greet is disabled from now on; {Settings} says so.\n"), (disabled.Code, disabled.Out, disabled.Error));
        Assert.Equal(ExitCode.SourceFailed, info.Code);
        Assert.Contains("disabled", info.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Yes, string.Empty, $"feria: greet is enabled from now on; {Settings} says so.\n"), (enabled.Code, enabled.Out, enabled.Error));
        Assert.Equal(ExitCode.Yes, (await _folder.RunAsync("info", "greet")).Code);
    }

    [Theory]
    [InlineData("enable", "enabled")]
    [InlineData("disable", "disabled")]
    public async Task Switch_AsItIsAlready_SaysSo(string verb, string word)
    {
        _folder.Write("greet.cs", CommandedFolder.Good);
        await _folder.RunAsync(verb, "greet");

        var outcome = await _folder.RunAsync(verb, "greet");

        Assert.Equal((ExitCode.Yes, $"feria: greet is {word} already; nothing was written.\n"), (outcome.Code, outcome.Error));
        Assert.Equal(verb == "disable", File.Exists(Settings));
    }

    [Fact]
    public async Task Disable_Broken_IsNoLongerComplainedOf()
    {
        _folder.Write("reader_XX.cs", CommandedFolder.Broken);

        Assert.Equal(ExitCode.Yes, (await _folder.RunAsync("disable", "reader_XX")).Code);
        Assert.Empty((await World.RunAsync("countries", "--plugins", _folder.Path)).Error);
        Assert.Equal(ExitCode.Yes, (await _folder.RunAsync("doctor")).Code);
    }

    [Theory]
    [InlineData("enable")]
    [InlineData("disable")]
    public async Task Switch_Misspelt_NoDataWithTheNearest(string verb)
    {
        _folder.Write("greet.cs", CommandedFolder.Good);

        var outcome = await _folder.RunAsync(verb, "gret");

        Assert.Equal(ExitCode.NoData, outcome.Code);
        Assert.Contains("greet?", outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Settings));
    }

    [Theory]
    [InlineData("enable")]
    [InlineData("disable")]
    public async Task Switch_EmptyName_Usage(string verb) => Assert.Equal(ExitCode.Usage, (await _folder.RunAsync(verb, "")).Code);

    [Fact]
    public async Task Disable_SettingsAreCorrupt_SaysWhereAndLeavesThem()
    {
        _folder.Write("greet.cs", CommandedFolder.Good);
        _folder.Write(PluginSettings.FileName, "{\n  \"plugins\": 1 }");

        var outcome = await _folder.RunAsync("disable", "greet");

        Assert.Equal(ExitCode.SourceFailed, outcome.Code);
        Assert.StartsWith($"feria: {Settings}(2,", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("{\n  \"plugins\": 1 }", await File.ReadAllTextAsync(Settings, TestContext.Current.CancellationToken));
    }
}
