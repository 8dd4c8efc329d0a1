using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Folders;

/// <summary>A version is made of its file and of the files that were loaded with it.</summary>
public sealed class DependencyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _elsewhere = new();
    private readonly PluginPackage _package;

    public DependencyTests()
    {
        Library("first");
        PluginAssembly.Build(
            _folder["one/one.dll"],
            "public static class one { static int _count; [Plugin] public static string Say() => Library.Text + ++_count; }",
            _folder["one/Library.dll"]);
        _package = PluginPackage.FromFolder(_folder.Path);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _elsewhere.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Call_DependencyAloneChanged_SeesTheNewOne(bool aged)
    {
        Settle(aged);
        Assert.Equal("first1", Say());
        Assert.Equal("first2", Say());

        Library("second");
        Settle(aged, _folder["one/Library.dll"], new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal("second1", Say());
        Assert.Equal("second2", Say());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Call_NothingChanged_VersionAndItsStateAreKept(bool aged)
    {
        Settle(aged);
        for (int time = 1; time <= 5; time++)
        {
            Assert.Equal($"first{time}", Say());
            Assert.Equal(["one"], _package.Names());
        }
    }

    [Fact]
    public void Call_DependencyHalfWritten_OldVersionServesUntilItIsWhole()
    {
        Assert.Equal("first1", Say());
        byte[] whole = File.ReadAllBytes(Library("second", _elsewhere["Library.dll"]));

        foreach (int length in (int[])[0, whole.Length / 2, whole.Length - 100])
        {
            File.WriteAllBytes(_folder["one/Library.dll"], whole[..length]);
            Assert.StartsWith("first", Say(), StringComparison.Ordinal);
            PluginStatus status = Assert.Single(_package.Statuses(), status => status.Plugin == "one");
            Assert.Equal(PluginStage.Loaded, status.Stage);
            Assert.NotNull(status.Error);
            Assert.NotNull(status.KeptVersion);
        }

        File.WriteAllBytes(_folder["one/Library.dll"], whole);

        Assert.Equal("second1", Say());
        Assert.Null(_package.Statuses().Single(status => status.Plugin == "one").Error);
    }

    [Fact]
    public void Call_DependencyRemoved_OldVersionServesUntilItIsBack()
    {
        Assert.Equal("first1", Say());

        File.Delete(_folder["one/Library.dll"]);
        Assert.Equal("first2", Say());
        Assert.Contains("'Library'", _package.Statuses().Single(status => status.Plugin == "one").Error, StringComparison.Ordinal);

        Library("second");
        Assert.Equal("second1", Say());
    }

    [Fact]
    public void Call_DependencyOfADependencyRemoved_OldVersionServesUntilItIsBack()
    {
        string deep = Library("deep", _folder["two/Deep.dll"], "Deep");
        string library = PluginAssembly.Build(_folder["two/Middle.dll"], "public static class Middle { public static string Text => Deep.Text; }", deep);
        PluginAssembly.Build(_folder["two/two.dll"], "public static class two { [Plugin] public static string Say() => Middle.Text; }", library);
        Assert.Equal("deep", _package.Call<string>("two"));

        File.Delete(deep);
        Assert.Equal("deep", _package.Call<string>("two"));
        Assert.NotNull(_package.Statuses().Single(status => status.Plugin == "two").KeptVersion);

        Library("deeper", deep, "Deep");
        Assert.Equal("deeper", _package.Call<string>("two"));
    }

    [Fact]
    public void Call_FirstDependencyWasDamaged_IsTriedAgainOnceItHasChanged()
    {
        File.WriteAllText(_folder["one/Library.dll"], "rubbish");
        Assert.Throws<BadImageFormatException>(() => Say());

        Library("first");

        Assert.Equal("first1", Say());
    }

    [Fact]
    public void Call_DepsFileComesChangesAndGoes_EachIsANewVersion()
    {
        Assert.Equal("first1", Say());

        _folder.Write("one/one.deps.json", "{ nonsense");
        Assert.Equal("first2", Say());
        PluginStatus status = _package.Statuses().Single(status => status.Plugin == "one");
        Assert.Equal(PluginStage.Loaded, status.Stage);
        Assert.NotNull(status.KeptVersion);

        File.Delete(_folder["one/one.deps.json"]);
        Assert.Equal("first1", Say());

        _folder.Write("one/one.deps.json", """
            {
              "runtimeTarget": { "name": ".NETCoreApp,Version=v10.0" },
              "targets": { ".NETCoreApp,Version=v10.0": { "one/1.0.0": { "runtime": { "one.dll": {} } } } },
              "libraries": { "one/1.0.0": { "type": "project", "serviceable": false, "sha512": "" } }
            }
            """);
        Assert.Equal("first2", Say());
        Assert.Contains("'Library'", _package.Statuses().Single(status => status.Plugin == "one").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_WithDependencies_AllocatesNothingBesides()
    {
        PluginAssembly.Build(_folder["number.dll"], "public static class number { [Plugin] public static int Get() => Digits.Value; }", PluginAssembly.Build(
            _folder["Digits.dll"], "public static class Digits { public static int Value => 7; }"));
        _folder.Age();
        for (int time = 0; time < 100; time++)
        {
            Assert.Equal(7, _package.Call<int>("number"));
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int time = 0; time < 100; time++)
        {
            _ = _package.Call<int>("number");
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static string Library(string text, string path, string name = "Library")
        => PluginAssembly.Build(path, $"public static class {name} {{ public static string Text => \"{text}\"; }}");

    private string Say() => _package.Call<string>("one");

    private void Library(string text) => Library(text, _folder["one/Library.dll"]);

    private void Settle(bool aged)
    {
        if (aged)
        {
            _folder.Age();
        }
    }

    private static void Settle(bool aged, string path, DateTime written)
    {
        if (aged)
        {
            File.SetLastWriteTimeUtc(path, written);
        }
    }
}
