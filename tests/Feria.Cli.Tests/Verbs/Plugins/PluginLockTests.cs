using Feria.Plugins;

namespace Feria.Cli.Tests.Verbs.Plugins;

/// <summary>What <c>feria plugin lock</c> writes, and what it finds to differ.</summary>
public sealed class PluginLockTests : IDisposable
{
    private readonly CommandedFolder _folder = new();

    private string Lock => Path.Combine(_folder.Path, PluginLock.FileName);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Lock_Written_IsPassedByTheFolder()
    {
        _folder.Write("a.cs", CommandedFolder.Good);
        _folder.Write("b.cs", CommandedFolder.Broken);

        _folder.Approve(await _folder.RunAsync("lock", "-o", "tsv"), "lock");

        Assert.Equal(["a.cs", "b.cs"], PluginLock.Read(Lock).Files.Keys);
        var check = await _folder.RunAsync("lock", "--check", "-o", "tsv");
        Assert.Equal((ExitCode.Yes, string.Empty), (check.Code, check.Error));
        Assert.Single(check.Lines);
    }

    [Fact]
    public async Task Check_Differences_AreListedAndNothingIsWritten()
    {
        _folder.Write("a.cs", CommandedFolder.Good);
        _folder.Write("b.cs", CommandedFolder.Good);
        await _folder.RunAsync("lock");
        var locked = await File.ReadAllTextAsync(Lock, TestContext.Current.CancellationToken);
        File.Delete(_folder.Write("a.cs", ""));
        _folder.Write("b.cs", CommandedFolder.Broken);
        _folder.Write("c.cs", CommandedFolder.Good);

        var outcome = await _folder.RunAsync("lock", "--check", "-o", "json");

        Assert.Equal(ExitCode.No, outcome.Code);
        _folder.Approve(outcome, "lock-check");
        Assert.Equal(locked, await File.ReadAllTextAsync(Lock, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Check_NoLock_NoData()
    {
        var outcome = await _folder.RunAsync("lock", "--check");

        Assert.Equal((ExitCode.NoData, string.Empty), (outcome.Code, outcome.Out));
        Assert.Contains("'feria plugin lock' writes it", outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Lock));
    }

    [Fact]
    public async Task Lock_StrictnessStaysUntilItIsTakenBack()
    {
        foreach (var (more, strict) in new (string[], bool)[] { ([], false), (["--strict"], true), ([], true), (["--strict", "false"], false) })
        {
            await _folder.RunAsync(["lock", .. more]);

            Assert.Equal(strict, PluginLock.Read(Lock).Strict);
        }
    }

    [Fact]
    public async Task Check_StrictAndTheLockIsNot_No()
    {
        await _folder.RunAsync("lock");

        var outcome = await _folder.RunAsync("lock", "--check", "--strict");

        Assert.Equal(ExitCode.No, outcome.Code);
        Assert.Contains("is not strict", outcome.Error, StringComparison.Ordinal);
        Assert.False(PluginLock.Read(Lock).Strict);
    }

    [Fact]
    public async Task CorruptLock_CheckSaysWhereAndLockingAnewIsStrict()
    {
        _folder.Write("a.cs", CommandedFolder.Good);
        _folder.Write(PluginLock.FileName, "{");

        var check = await _folder.RunAsync("lock", "--check");
        var anew = await _folder.RunAsync("lock");

        Assert.Equal(ExitCode.SourceFailed, check.Code);
        Assert.StartsWith($"feria: {Lock}(1,", check.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Yes, anew.Code);
        Assert.Contains("may have been strict", anew.Error, StringComparison.Ordinal);
        Assert.True(PluginLock.Read(Lock).Strict);
    }

    [Fact]
    public async Task ChangedAfterLocking_IsNotCalled()
    {
        _folder.Write("greet.cs", CommandedFolder.Good);
        await _folder.RunAsync("lock");
        _folder.Write("greet.cs", CommandedFolder.Good.Replace('1', '2'));

        Assert.Equal(ExitCode.SourceFailed, (await _folder.RunAsync("info", "greet")).Code);
    }
}
