using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Watching;

/// <summary>Folders that are watched: nothing is looked at, everything is told of.</summary>
public sealed class WatchTests : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(5);

    private readonly TemporaryFolder _root = new();
    private readonly HandClock _clock = new();
    private readonly List<PluginChanges> _told = [];
    private readonly PluginPackage _package;

    public WatchTests()
    {
        Say("one", "1");
        _package = PluginPackage.FromFolder(_root["plugins"]);
    }

    public void Dispose() => _root.Dispose();

    [Fact]
    public async Task Call_WhileWatching_LooksAtNothingUntilItIsQuiet()
    {
        using PluginWatch watch = Watch();
        Assert.True(watch.IsWatching);
        Assert.Equal("1", _package.Call<string>("one"));

        Say("one", "2");
        Say("two", "2");

        Assert.Equal("1", _package.Call<string>("one"));
        Assert.Equal(["one"], _package.Names());
        Assert.False(_package.Exists("two"));
        await _clock.Fire(Quiet);
        Assert.Equal("2", _package.Call<string>("one"));
        Assert.Equal("2", _package.Call<string>("two"));
    }

    [Fact]
    public void Call_WhileWatching_AllocatesNothing()
    {
        using PluginWatch watch = Watch();
        _package.Call<string>("one");

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int time = 0; time < 100; time++)
        {
            _package.Call<string>("one");
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public async Task Changed_FilesComeChangeAndGo_TellsOfEachOnce()
    {
        Say("gone", "3");
        using PluginWatch watch = Watch();

        Say("one", "2");
        Say("two", "2");
        File.Delete(_root["plugins/gone.dll"]);
        await _clock.Fire(Quiet);

        PluginChanges changes = Assert.Single(_told);
        Assert.Equal(_root["plugins"], changes.Folder);
        Assert.Equal(["two"], changes.Came.Select(status => status.Plugin));
        Assert.Equal(["one"], changes.Changed.Select(status => status.Plugin));
        Assert.Equal(["gone"], changes.Went.Select(status => status.Plugin));
        Assert.Null(changes.Problem);
    }

    [Fact]
    public async Task Changed_Told_CallsSeeTheNewVersionFromThenOn()
    {
        string? seen = null;
        using PluginWatch watch = _package.Watch(new PluginWatchOptions
        {
            Clock = _clock,
            Changed = changes => seen = _package.Call<string>("one"),
        });
        foreach (string version in (string[])["2", "3", "4", "5"])
        {
            Say("one", version);
            while (seen != version)
            {
                await _clock.Fire(Quiet);
            }

            Assert.Equal(version, _package.Call<string>("one"));
        }
    }

    [Fact]
    public async Task Changed_DependencyAlone_IsANewVersion()
    {
        string library = PluginAssembly.Build(_root["plugins/needy/Needed.dll"], "public static class Needed { public static string Text => \"1\"; }");
        PluginAssembly.Build(_root["plugins/needy/needy.dll"], "public static class needy { [Plugin] public static string Say() => Needed.Text; }", library);
        using PluginWatch watch = Watch();
        Assert.Equal("1", _package.Call<string>("needy"));

        PluginAssembly.Build(library, "public static class Needed { public static string Text => \"2\"; }");
        await _clock.Fire(Quiet);

        Assert.Equal(["needy"], Assert.Single(_told).Changed.Select(status => status.Plugin));
        Assert.Equal("2", _package.Call<string>("needy"));
    }

    [Fact]
    public async Task Changed_NewVersionFails_OldOneServesAndTheStatusTells()
    {
        using PluginWatch watch = Watch();
        Assert.Equal("1", _package.Call<string>("one"));

        PluginAssembly.Build(_root["plugins/one.dll"], "public static class one { static one() => throw new InvalidOperationException(\"boom\"); [Plugin] public static string Say() => \"2\"; }");
        await _clock.Fire(Quiet);

        PluginStatus status = Assert.Single(Assert.Single(_told).Changed);
        Assert.Contains("boom", status.Error, StringComparison.Ordinal);
        Assert.NotNull(status.KeptVersion);
        Assert.Equal("1", _package.Call<string>("one"));
    }

    [Theory]
    [InlineData("own/own.dll")]
    [InlineData("own.deps.json")]
    public async Task Changed_SubfolderOrCompanionFile_IsNoticed(string file)
    {
        using PluginWatch watch = Watch();

        PluginAssembly.Build(_root["elsewhere/own.dll"], PluginAssembly.Saying("own", "own"));
        Directory.CreateDirectory(Path.GetDirectoryName(_root["plugins/" + file])!);
        File.Copy(_root["elsewhere/own.dll"], _root["plugins/" + file]);
        await _clock.Fire(Quiet);

        Assert.Equal(file.EndsWith(".dll", StringComparison.Ordinal), _package.Exists("own"));
    }

    [Fact]
    public async Task Changed_PluginDisabled_CountsOnceItIsQuiet()
    {
        using PluginWatch watch = Watch();

        PluginSettings.Disable(_root["plugins/plugins.json"], "one");

        Assert.True(_package.Exists("one"));
        await _clock.Fire(Quiet);
        Assert.False(_package.Exists("one"));
        Assert.Contains("plugins.json", Assert.Single(Assert.Single(_told).Changed).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_LockElsewhere_IsWatchedToo()
    {
        PluginPackage package = PluginPackage.Create("locked").AddFolder(new PluginFolder(_root["plugins"]) { Lock = _root["lock.json"] }).Build();
        using PluginWatch watch = package.Watch(new PluginWatchOptions { Clock = _clock });
        Assert.Equal("1", package.Call<string>("one"));

        await File.WriteAllTextAsync(_root["lock.json"], "nonsense", TestContext.Current.CancellationToken);
        await _clock.Fire(Quiet);

        Assert.Throws<PluginLoadException>(() => package.Call<string>("one"));
    }

    [Fact]
    public async Task Changed_FilesChangeDuringARefresh_NothingIsLost()
    {
        Dropping format = new(() => Say("late", "late"));
        PluginPackage package = PluginPackage.FromFolder(_root["plugins"], format);
        using PluginWatch watch = package.Watch(new PluginWatchOptions { Clock = _clock, Changed = _told.Add });
        await File.WriteAllTextAsync(_root["plugins/first.drop"], "x", TestContext.Current.CancellationToken);

        await _clock.Fire(Quiet);
        while (!package.Exists("late"))
        {
            await _clock.Fire(Quiet);
        }

        Assert.Equal("late", package.Call<string>("late"));
        Assert.Contains(_told.SelectMany(changes => changes.Came), status => status.Plugin == "late");
    }

    [Fact]
    public async Task Changed_ThrowsAndDisposes_WatchEndsQuietly()
    {
        PluginWatch? watch = null;
        watch = _package.Watch(new PluginWatchOptions
        {
            Clock = _clock,
            Changed = changes =>
            {
                watch!.Dispose();
                throw new InvalidOperationException();
            },
        });

        Say("one", "2");
        await _clock.Fire(Quiet);

        Assert.False(watch.IsWatching);
        Say("one", "3");
        Assert.Equal("3", _package.Call<string>("one"));
    }

    [Fact]
    public void Dispose_Watch_EachCallLooksAgain()
    {
        PluginWatch watch = Watch();
        PluginWatch other = Watch();
        watch.Dispose();
        watch.Dispose();
        Say("one", "2");
        Assert.Equal("1", _package.Call<string>("one"));

        other.Dispose();

        Assert.Equal("2", _package.Call<string>("one"));
        Assert.Empty(_told);
    }

    [Fact]
    public async Task Watch_FolderRemovedAndMadeAgain_SaysSoAndWatchesAgain()
    {
        using PluginWatch watch = Watch();
        Assert.Equal("1", _package.Call<string>("one"));

        Directory.Move(_root["plugins"], _root["elsewhere"]);
        await Until(() => !watch.IsWatching);
        Assert.Throws<UnknownPackageException>(() => _package.Call<string>("one"));
        Say("one", "2");
        Assert.Equal("2", _package.Call<string>("one"));

        await _clock.Fire(Retry);
        Assert.True(watch.IsWatching);
        Assert.Contains("removed or replaced", _told[0].Problem, StringComparison.Ordinal);
        Assert.Null(_told[^1].Problem);
        Say("one", "3");
        Assert.Equal("2", _package.Call<string>("one"));
        await _clock.Fire(Quiet);
        Assert.Equal("3", _package.Call<string>("one"));
    }

    [Fact]
    public async Task Watch_FolderIsMissing_IsTriedAgainAndToldOfOnce()
    {
        PluginPackage package = PluginPackage.FromFolder(_root["later"]);
        using PluginWatch watch = package.Watch(new PluginWatchOptions { Clock = _clock, Changed = _told.Add });
        Assert.False(watch.IsWatching);
        await _clock.Fire(Retry);
        Assert.Contains("later", Assert.Single(_told).Problem, StringComparison.Ordinal);

        PluginAssembly.Build(_root["later/x.dll"], PluginAssembly.Saying("x", "here"));
        Assert.Equal("here", package.Call<string>("x"));
        await _clock.Fire(Retry);

        Assert.True(watch.IsWatching);
        Assert.Null(_told[^1].Problem);
    }

    [Fact]
    public void Watch_CompiledPackage_HasNothingToWatch()
    {
        using PluginWatch watch = PluginPackage.Compiled("Feria.Plugins.TestPlugins").Watch();

        Assert.True(watch.IsWatching);
    }

    // An event of the system comes when it comes; whoever waits for it gives the thread away.
    private static async Task Until(Func<bool> condition)
    {
        while (!condition())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private PluginWatch Watch() => _package.Watch(new PluginWatchOptions { Clock = _clock, Changed = _told.Add });

    private void Say(string plugin, string text) => PluginAssembly.Build(_root[$"plugins/{plugin}.dll"], PluginAssembly.Saying(plugin, text));

    /// <summary>Files whose reading changes the folder.</summary>
    private sealed class Dropping(Action drop) : PluginFileFormat
    {
        public override string Extension => ".drop";

        public override PluginFileReading Read(PluginFile file)
        {
            drop();
            return PluginFileReading.Failed(PluginStage.Read, "it is only here to be read.", null);
        }
    }
}
