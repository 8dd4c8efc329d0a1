using Feria.Plugins;

namespace Feria.Cli.Tests.Verbs.Plugins;

/// <summary>What <c>feria plugin doctor</c> finds in a folder.</summary>
public sealed class PluginDoctorTests : IDisposable
{
    private const int Plugin = 0;
    private const int Health = 1;
    private const int Lock = 4;

    private readonly CommandedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("tsv")]
    [InlineData("json")]
    public async Task Doctor_GoodBrokenAndDisabled_EachWithItsState(string format)
    {
        _folder.Write("good.cs", CommandedFolder.Good);
        _folder.Write("broken.cs", CommandedFolder.Broken);
        _folder.Write("off.cs", CommandedFolder.Good);
        await _folder.RunAsync("disable", "off");
        await _folder.RunAsync("lock");
        _folder.Write("new.cs", CommandedFolder.Good);

        var outcome = await _folder.RunAsync("doctor", "-o", format);

        Assert.Equal(ExitCode.No, outcome.Code);
        _folder.Approve(outcome, $"doctor-{format}");
    }

    [Fact]
    public async Task Doctor_NothingBroken_Yes()
    {
        _folder.Write("good.cs", CommandedFolder.Good);

        var outcome = await _folder.RunAsync("doctor");

        Assert.Equal((ExitCode.Yes, string.Empty), (outcome.Code, outcome.Error));
        Assert.EndsWith("Nothing is broken.", outcome.Lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("good", ExitCode.Yes)]
    [InlineData("broken", ExitCode.No)]
    [InlineData("corrupt", ExitCode.No)]
    public async Task Doctor_OfOne_SaysNothingOfOthers(string name, int code)
    {
        _folder.Write("good.cs", CommandedFolder.Good);
        _folder.Write("broken.cs", CommandedFolder.Broken);
        _folder.Write("corrupt.dll", "no assembly");

        var outcome = await _folder.RunAsync("doctor", name, "-o", "tsv");

        Assert.Equal(code, outcome.Code);
        Assert.Contains(name, Assert.Single(outcome.Lines.Skip(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_Misspelt_NoDataWithTheNearest()
    {
        _folder.Write("broken.cs", CommandedFolder.Broken);

        var outcome = await _folder.RunAsync("doctor", "borken");

        Assert.Equal((ExitCode.NoData, string.Empty), (outcome.Code, outcome.Out));
        Assert.Contains("broken?", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "changed|locked|missing|unlocked", 2)]
    [InlineData(true, "changed|locked|missing|unlocked|unlocked", 4)]
    public async Task Doctor_LockOfDependencies_IsLookedAtWithoutLoadingThem(bool strict, string states, int broken)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "sub"));
        _folder.Write("good.cs", CommandedFolder.Good);
        _folder.Write("sub/gone.so", "1");
        _folder.Write("sub/native.so", "1");
        await _folder.RunAsync(strict ? ["lock", "--strict"] : ["lock"]);
        _folder.Write("sub/native.so", "2");
        File.Delete(Path.Combine(_folder.Path, "sub/gone.so"));
        _folder.Write("added.cs", CommandedFolder.Good);
        _folder.Write("sub/added.so", "1");

        var outcome = await _folder.RunAsync("doctor", "-o", "tsv");

        Assert.Equal(ExitCode.No, outcome.Code);
        Assert.Equal(states.Split('|'), Fields(outcome, Lock).Order(StringComparer.Ordinal));
        Assert.Equal(broken, Fields(outcome, Health).Count(health => health == "broken"));
        Assert.Contains("good", Fields(outcome, Plugin));
    }

    [Theory]
    [InlineData(PluginLock.FileName, "{")]
    [InlineData(PluginSettings.FileName, "{")]
    [InlineData(PluginSettings.FileName, "{\"plugins\": {\"godo\": {\"enabled\": false}}}")]
    public async Task Doctor_LockOrSettingsWrong_IsARowOfTheirs(string file, string text)
    {
        _folder.Write("good.cs", CommandedFolder.Good);
        var path = _folder.Write(file, text);

        var outcome = await _folder.RunAsync("doctor", "-o", "tsv");

        Assert.Equal(ExitCode.No, outcome.Code);
        Assert.Contains(outcome.Lines, line => line.Contains($"\t{path}\t", StringComparison.Ordinal) && line.Contains("\tbroken\t", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Fields(Outcome outcome, int column) => outcome.Lines.Skip(1).Select(line => line.Split('\t')[column]);
}
