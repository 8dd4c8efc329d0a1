using Feria.Plugins.Activation;
using Feria.Plugins.Folders;
using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Folders;

/// <summary>A changed, added or deleted file counts from the next call on.</summary>
public sealed class ChangeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PluginPackage _package;

    public ChangeTests()
    {
        Say("one", "1");
        _package = PluginPackage.FromFolder(_folder.Path);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Call_FileChangedWithinTheSameTick_SeesTheNewVersion()
    {
        // A file system whose clock stands still: all versions have one stamp and one length.
        DateTime tick = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        StoppedClock clock = new(tick.AddSeconds(1));
        PluginPackage package = new("tick", [new FolderSource(new PluginFolder(_folder.Path), PackageInputs.None, clock)]);
        foreach (string text in (string[])["1", "2", "3", "4", "5", "6"])
        {
            Say("one", text);
            File.SetLastWriteTimeUtc(_folder["one.dll"], tick);
            Directory.SetLastWriteTimeUtc(_folder.Path, tick);
            Assert.Equal(text, package.Call<string>("one"));
        }
    }

    [Fact]
    public void Call_EmptyFileFilledWithinTheSameTick_SeesIt()
    {
        DateTime tick = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        PluginPackage package = new("tick", [new FolderSource(new PluginFolder(_folder.Path), PackageInputs.None, new StoppedClock(tick.AddSeconds(1)))]);
        byte[] whole = File.ReadAllBytes(_folder["one.dll"]);
        foreach (byte[] content in (byte[][])[[], whole])
        {
            File.WriteAllBytes(_folder["one.dll"], content);
            File.SetLastWriteTimeUtc(_folder["one.dll"], tick);
            Directory.SetLastWriteTimeUtc(_folder.Path, tick);
            Assert.Equal(content.Length > 0, package.Exists("one"));
        }
    }

    [Fact]
    public void Call_OldFileChanged_SeesTheNewVersion()
    {
        _folder.Age();
        Assert.Equal("1", _package.Call<string>("one"));

        Say("one", "2");

        Assert.Equal("2", _package.Call<string>("one"));
    }

    [Fact]
    public void Call_FileReplacedByAnOlderOne_SeesIt()
    {
        Assert.Equal("1", _package.Call<string>("one"));

        Say("one", "2");
        _folder.Age();

        Assert.Equal("2", _package.Call<string>("one"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Verbs_FileAddedAndDeleted_SeeIt(bool aged)
    {
        Settle(aged);
        Assert.Equal(["one"], _package.Names());
        Assert.False(_package.Exists("two"));

        Say("two", "2");
        Assert.Equal("2", _package.Call<string>("two"));
        Assert.Equal(["one", "two"], _package.Names());

        Settle(aged);
        Assert.True(_package.Exists("two"));
        File.Delete(_folder["two.dll"]);
        Assert.Throws<UnknownPluginException>(() => _package.Call<string>("two"));
        Assert.Equal(["one"], _package.Names());
    }

    [Fact]
    public void Get_FileChanged_DelegateStaysWithItsVersion()
    {
        Func<string> old = _package.Get<Func<string>>("one");

        Say("one", "2");

        Assert.Equal("1", old());
        Assert.Equal("2", _package.Get<Func<string>>("one")());
        Assert.Equal("1", old());
    }

    [Fact]
    public void Call_AnotherFileChanged_StateOfTheUnchangedOneIsKept()
    {
        PluginAssembly.Build(_folder["counter.dll"], "public static class counter { static int _count; [Plugin] public static int Next() => ++_count; }");
        Assert.Equal(1, _package.Call<int>("counter"));

        Say("one", "2");
        Assert.Equal("2", _package.Call<string>("one"));
        Assert.Equal(["counter", "one"], _package.Names());

        Assert.Equal(2, _package.Call<int>("counter"));
    }

    [Fact]
    public void Call_FileTurnsBadBeforeItsFirstCall_FailsUntilItIsGoodAgain()
    {
        Assert.Equal(["one"], _package.Names());

        File.WriteAllText(_folder["one.dll"], "rubbish");
        Assert.Throws<UnknownPluginException>(() => _package.Call<string>("one"));

        Say("one", "2");
        Assert.Equal("2", _package.Call<string>("one"));
    }

    [Fact]
    public void Names_HalfWrittenFile_IsListedOnceItIsWhole()
    {
        Say("two", "2");
        byte[] whole = File.ReadAllBytes(_folder["two.dll"]);

        using (FileStream writing = new(_folder["two.dll"], FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
        {
            writing.Write(whole, 0, whole.Length / 2);
            writing.Flush();
            Assert.Equal(["one"], _package.Names());
            Assert.Contains(_package.Statuses(), status => status.File.EndsWith("two.dll", StringComparison.Ordinal) && status.Error is not null);

            writing.Write(whole, whole.Length / 2, whole.Length - (whole.Length / 2));
        }

        Assert.Equal(["one", "two"], _package.Names());
        Assert.Equal("2", _package.Call<string>("two"));
    }

    [Fact]
    public void FromFolder_FolderComesLater_IsKnownThen()
    {
        PluginPackage later = PluginPackage.FromFolder(_folder["later"]);
        Assert.False(later.Exists("x"));

        PluginAssembly.Build(_folder["later/x.dll"], PluginAssembly.Saying("x", "here"));

        Assert.Equal("here", later.Call<string>("x"));
    }

    [Fact]
    public async Task Call_FileReplacedWhileManyCall_NobodyGetsAVersionOlderThanTheirCall()
    {
        string[] versions = [.. Enumerable.Range(0, 20).Select(version => PluginAssembly.Build(
            _folder[$"_versions/{version}/counter.dll"], $"public static class counter {{ [Plugin] public static int Version() => {version}; }}"))];
        File.Copy(versions[0], _folder["counter.dll"]);
        int written = 0;
        Task[] callers = [.. Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(() =>
        {
            while (Volatile.Read(ref written) is < 19 and int before)
            {
                Assert.InRange(_package.Call<int>("counter"), before, 19);
            }
        }, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        for (int version = 1; version < versions.Length; version++)
        {
            File.Move(versions[version], _folder["counter.dll"], overwrite: true);
            Volatile.Write(ref written, version);
            Assert.Equal(version, _package.Call<int>("counter"));
        }

        await Task.WhenAll(callers);
    }

    private void Settle(bool aged)
    {
        if (aged)
        {
            _folder.Age();
        }
    }

    private void Say(string plugin, string text) => PluginAssembly.Build(_folder[plugin + ".dll"], PluginAssembly.Saying(plugin, text));

    private sealed class StoppedClock(DateTime now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
