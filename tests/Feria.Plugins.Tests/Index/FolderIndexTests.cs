using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Index;

/// <summary>Names come from the index; what is called comes from the file.</summary>
public sealed class FolderIndexTests : IDisposable
{
    private readonly IndexedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Names_SecondProcess_ReadsNoFile()
    {
        Assert.Equal(["one"], _folder.Fresh().Names());

        // Whoever reads the file finds another plug-in in it.
        _folder.ChangeUnseen("one.dll", "two", "2");

        Assert.Equal(["one"], _folder.Fresh().Names());
    }

    [Fact]
    public void Call_FileChangedUnseen_RunsWhatIsThere()
    {
        _ = _folder.Fresh().Names();
        _folder.ChangeUnseen("one.dll", "one", "2");
        PluginPackage package = _folder.Fresh();

        Assert.Equal(["one"], package.Names());
        Assert.Equal("2", package.Call<string>("one"));
    }

    [Fact]
    public void Verbs_OtherPluginUnseen_AreCorrectedByTheFirstQuestion()
    {
        _ = _folder.Fresh().Names();
        _folder.ChangeUnseen("one.dll", "two", "2");
        PluginPackage package = _folder.Fresh();

        Assert.False(package.Exists("one"));
        Assert.Equal(["two"], package.Names());
        Assert.Equal("2", package.Call<string>("two"));
    }

    [Fact]
    public void Hook_FileChangedUnseen_RunsWhatIsThere()
    {
        static string Source(int number) => $$"""public static class one { [Plugin(Label = "hook")] public static string Say(int x) => "{{number}}"; }""";
        PluginAssembly.Build(_folder["one.dll"], Source(1));
        _folder.Age();
        Assert.Equal(["1"], _folder.Fresh().Hook<int, string>("hook").All(0).Select(result => result.Value));
        byte[] changed = File.ReadAllBytes(PluginAssembly.Build(_folder["_elsewhere/one.dll"], Source(2)));
        DateTime written = File.GetLastWriteTimeUtc(_folder["one.dll"]);
        using (FileStream stream = new(_folder["one.dll"], FileMode.Open, FileAccess.Write))
        {
            stream.Write(changed);
        }

        File.SetLastWriteTimeUtc(_folder["one.dll"], written);

        Assert.Equal(["2"], _folder.Fresh().Hook<int, string>("hook").All(0).Select(result => result.Value));
    }

    [Fact]
    public void Watch_FileChangedUnseen_RunsWhatIsThere()
    {
        _ = _folder.Fresh().Names();
        _folder.ChangeUnseen("one.dll", "one", "2");
        PluginPackage package = _folder.Fresh();

        using PluginWatch watch = package.Watch();

        Assert.Equal("2", package.Call<string>("one"));
    }

    [Fact]
    public void Names_FilesChangedAddedRemovedAndRenamed_AreSeen()
    {
        PluginAssembly.Build(_folder["gone.dll"], PluginAssembly.Saying("gone", "g"));
        PluginAssembly.Build(_folder["old.dll"], PluginAssembly.Saying("moved", "m"));
        _folder.Age();
        Assert.Equal(["gone", "moved", "one"], _folder.Fresh().Names());

        PluginAssembly.Build(_folder["one.dll"], PluginAssembly.Saying("changed", "c"));
        _folder.Say("added", "a");
        File.Delete(_folder["gone.dll"]);
        File.Move(_folder["old.dll"], _folder["new.dll"]);

        PluginPackage package = _folder.Fresh();
        Assert.Equal(["added", "changed", "moved"], package.Names());
        Assert.Equal(_folder["new.dll"], package.Info("moved").File);
    }

    [Theory]
    [InlineData("one")]
    [InlineData("two")]
    public void Call_TwoFilesOfOneLengthAndTimeSwapped_RunsWhatIsThere(string plugin)
    {
        _folder.Say("two", "2");
        _folder.Age();
        Assert.Equal(["one", "two"], _folder.Fresh().Names());

        File.Move(_folder["one.dll"], _folder["three.dll"]);
        File.Move(_folder["two.dll"], _folder["one.dll"]);
        File.Move(_folder["three.dll"], _folder["two.dll"]);

        PluginPackage package = _folder.Fresh();
        Assert.Equal(plugin == "one" ? "1" : "2", package.Call<string>(plugin));
        Assert.Equal(_folder[plugin == "one" ? "two.dll" : "one.dll"], package.Info(plugin).File);
        Assert.Equal(["one", "two"], package.Names());
    }

    [Fact]
    public void Names_FileYoungWhenRead_IsNotWrittenDown()
    {
        _folder.Say("one", "1");
        Assert.Equal(["one"], _folder.Fresh().Names());

        _folder.ChangeUnseen("one.dll", "two", "2");

        Assert.Equal(["two"], _folder.Fresh().Names());
        Assert.DoesNotContain(Path.DirectorySeparatorChar + "one.dll", _folder.Index.Read()!.Files.Keys);
    }

    [Fact]
    public void Names_LockInForce_NeitherReadsNorWritesAnIndex()
    {
        PluginLock.Of(new PluginFolder(_folder.Path)).Write(_folder[PluginLock.FileName]);
        Assert.Equal(["one"], _folder.Fresh().Names());
        Assert.Null(_folder.Index.Read());

        File.Delete(_folder[PluginLock.FileName]);
        Assert.Equal(["one"], _folder.Fresh().Names());
        Assert.NotNull(_folder.Index.Read());

        // The index would list it: the lock holds the bytes themselves against its sums.
        PluginLock.Of(new PluginFolder(_folder.Path)).Write(_folder[PluginLock.FileName]);
        _folder.ChangeUnseen("one.dll", "one", "2");
        Assert.Empty(_folder.Fresh().Names());
    }

    [Fact]
    public void Verbs_FromTheIndex_SayWhatReadingSays()
    {
        PluginAssembly.Build(_folder["rich.dll"], """
            /// <summary>Rich.</summary>
            public static class rich
            {
                /// <summary>Adds.</summary>
                [Plugin(Order = 7)] public static int Add(int left, int right = 1) => left + right;
                [Plugin(Label = "bid", Order = -3, Before = ["one"], After = ["poor"])] public static string? Bid(List<string> names) => null;
            }

            [PluginName("a name")] public static class poor { [Plugin(Order = -2)] public static void Do() { } }
            public static class bad { [Plugin] private static void Hidden() { } }
            """);
        File.WriteAllText(_folder["rubbish.dll"], "rubbish");
        _folder.Age();
        string[] read = Everything(_folder.Fresh());

        Assert.NotNull(_folder.Index.Read());
        Assert.Equal(read, Everything(_folder.Fresh()));
        Assert.Contains(read, line => line.Contains("names its own", StringComparison.Ordinal) || line.Contains("is private", StringComparison.Ordinal));
    }

    private static string[] Everything(PluginPackage package)
    {
        IReadOnlyList<string> names = package.Names();
        string[] statuses = [.. package.Statuses().Select(status => status.ToString())];
        return [.. names, .. statuses, .. names.SelectMany(name => Functions(package, name))];
    }

    private static IEnumerable<string> Functions(PluginPackage package, string plugin)
        => package.Labels(plugin).Order().Append(null).SelectMany(label => package.Functions(plugin, label).Select(function => (function, label)))
            .Select(each => package.Info(plugin, each.function, each.label))
            .Select(info => $"{info.Plugin} {info.Function} {info.Label} {info.Order} {info.Signature} {info.Description} {info.PluginDocumentation} "
                + $"{string.Join(',', info.Before)} {string.Join(',', info.After)} {info.Wraps} {info.File}");
}
