using System.Globalization;
using System.Security.Cryptography;
using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Trust;

/// <summary>A folder with a lock: nothing else than the locked bytes is loaded.</summary>
public sealed class LockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PluginFolder _options;

    public LockTests()
    {
        PluginAssembly.Build(_folder["good.dll"], PluginAssembly.Saying("good", "good"));
        _options = new PluginFolder(_folder.Path);
    }

    private string LockFile => _folder[PluginLock.FileName];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_Folder_SumsOfWhatCodeComesFromWithForwardSlashes()
    {
        PluginAssembly.Build(_folder["sub/sub.dll"], PluginAssembly.Saying("sub", "sub"));
        _folder.Write("sub/libnative.so.1", "native");
        _folder.Write("notes.txt", "no code");

        PluginLock locked = PluginLock.Of(_options);

        Assert.Equal(["good.dll", "sub/libnative.so.1", "sub/sub.dll"], locked.Files.Keys);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(_folder["sub/sub.dll"]))), locked.Files["sub/sub.dll"]);
    }

    [Fact]
    public void Write_ThenRead_IsTheSame()
    {
        PluginLock locked = PluginLock.Of(_options with { Strict = true });

        locked.Write(LockFile);
        PluginLock read = PluginLock.Read(LockFile);

        Assert.True(read.Strict);
        Assert.Equal(locked.Files, read.Files);
        Assert.True(read.Compare(locked).IsEmpty);
    }

    [Fact]
    public void Compare_FilesAddedChangedAndMissing_NamesThem()
    {
        PluginAssembly.Build(_folder["gone.dll"], PluginAssembly.Saying("gone", "gone"));
        PluginLock before = PluginLock.Of(_options);
        File.Delete(_folder["gone.dll"]);
        PluginAssembly.Build(_folder["good.dll"], PluginAssembly.Saying("good", "other"));
        PluginAssembly.Build(_folder["new.dll"], PluginAssembly.Saying("fresh", "new"));

        PluginLockDifference difference = before.Compare(PluginLock.Of(_options));

        Assert.Equal(["new.dll"], difference.Added);
        Assert.Equal(["good.dll"], difference.Changed);
        Assert.Equal(["gone.dll"], difference.Missing);
        Assert.False(difference.IsEmpty);
    }

    [Fact]
    public void Call_FileAsLocked_IsCalled()
    {
        PluginLock.Of(_options with { Strict = true }).Write(LockFile);

        Assert.Equal("good", PluginPackage.FromFolder(_options).Call<string>("good"));
    }

    [Fact]
    public void Call_FileChangedSinceItWasLocked_IsRefusedWithBothSums()
    {
        PluginLock locked = PluginLock.Of(_options);
        locked.Write(LockFile);
        PluginAssembly.Build(_folder["good.dll"], PluginAssembly.Saying("good", "changed"));
        string now = PluginLock.Of(_options).Files["good.dll"];
        PluginPackage package = PluginPackage.FromFolder(_options);

        PluginStatus status = package.Statuses().Single(status => status.Error is not null);

        Assert.Equal(PluginStage.Checked, status.Stage);
        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"the lock '{LockFile}' expects 'good.dll' to have the SHA-256 sum {locked.Files["good.dll"]}, and it has {now}."),
            status.Error);
        Assert.Contains("feria plugin lock", status.Cure, StringComparison.Ordinal);
        Assert.False(package.Exists("good"));
        Assert.Empty(package.Names());
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Call_FileThatTheLockDoesNotName_IsRefusedByAStrictLockOnly(bool strict, bool called)
    {
        (PluginLock.Of(_options with { Strict = strict })).Write(LockFile);
        PluginAssembly.Build(_folder["more.dll"], PluginAssembly.Saying("more", "more"));

        PluginPackage package = PluginPackage.FromFolder(_options);

        Assert.Equal(called, package.Exists("more"));
        Assert.Equal("good", package.Call<string>("good"));
    }

    [Fact]
    public void Call_StrictFolderWithALockThatIsNot_RefusesWhatIsNotNamed()
    {
        PluginLock.Of(_options).Write(LockFile);
        PluginAssembly.Build(_folder["more.dll"], PluginAssembly.Saying("more", "more"));

        PluginPackage package = PluginPackage.FromFolder(_options with { Strict = true });

        Assert.Equal(["good"], package.Names());
        Assert.Contains(package.Statuses(), status => status.Error?.Contains("does not name 'more.dll'", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Call_StrictFolderWithoutALock_RefusesEverything()
    {
        PluginPackage package = PluginPackage.FromFolder(_options with { Strict = true });

        Assert.Empty(package.Names());
        Assert.Contains(LockFile, package.Statuses().First(status => status.Error is not null).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_LockElsewhere_IsTheOneThatCounts()
    {
        using TemporaryFolder elsewhere = new();
        PluginLock.Of(_options).Write(elsewhere["mine.json"]);
        PluginAssembly.Build(_folder["good.dll"], PluginAssembly.Saying("good", "changed"));

        Assert.True(PluginPackage.FromFolder(_options).Exists("good"));
        Assert.False(PluginPackage.FromFolder(_options with { Lock = elsewhere["mine.json"] }).Exists("good"));
    }

    [Fact]
    public void Call_LockAddedChangedAndRemoved_IsSeenByTheNextCall()
    {
        PluginPackage package = PluginPackage.FromFolder(_options);
        Assert.Equal("good", package.Call<string>("good"));

        _folder.Write(PluginLock.FileName, "{\"files\": {\"good.dll\": \"" + new string('0', 64) + "\"}}");
        Assert.False(package.Exists("good"));

        PluginLock.Of(_options).Write(LockFile);
        Assert.Equal("good", package.Call<string>("good"));

        File.WriteAllText(LockFile, "{");
        Assert.False(package.Exists("good"));

        File.Delete(LockFile);
        Assert.Equal("good", package.Call<string>("good"));
    }

    [Fact]
    public void Call_LockRewrittenWithTheSameSums_DoesNotLoadThePluginAgain()
    {
        PluginAssembly.Build(_folder["count.dll"], "public static class count { static int n; [Plugin] public static int Next() => ++n; }");
        PluginLock.Of(_options).Write(LockFile);
        PluginPackage package = PluginPackage.FromFolder(_options);
        Assert.Equal(1, package.Call<int>("count"));

        PluginAssembly.Build(_folder["more.dll"], PluginAssembly.Saying("more", "more"));
        PluginLock.Of(_options with { Strict = true }).Write(LockFile);

        Assert.Equal(2, package.Call<int>("count"));
    }

    [Fact]
    public void Call_DependencyChangedSinceItWasLocked_RefusesThePluginBeforeItRuns()
    {
        PluginAssembly.Build(_folder["deep/library.dll"], "public static class Library { public static string Text => \"locked\"; }");
        PluginAssembly.Build(
            _folder["deep/deep.dll"], "public static class deep { [Plugin] public static string Say() => Library.Text; }", _folder["deep/library.dll"]);
        PluginLock.Of(_options with { Strict = true }).Write(LockFile);
        Assert.Equal("locked", PluginPackage.FromFolder(_options).Call<string>("deep"));

        PluginAssembly.Build(_folder["deep/library.dll"], "public static class Library { public static string Text => \"evil\"; }");

        PluginLoadException error = Assert.Throws<PluginLoadException>(() => PluginPackage.FromFolder(_options).Call<string>("deep"));
        Assert.Equal(PluginStage.Checked, error.Status.Stage);
        Assert.Equal("deep", error.Status.Plugin);
        Assert.Contains("library.dll", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_NativeLibraryThatTheLockDoesNotName_IsNotLoaded()
    {
        PluginAssembly.Build(_folder["native/native.dll"], """
            public static class native
            {
                [System.Runtime.InteropServices.DllImport("unlocked")] static extern int Answer();
                [Plugin] public static int Say() => Answer();
            }
            """);
        PluginLock.Of(_options with { Strict = true }).Write(LockFile);
        _folder.Write("native/unlocked.so", "not even a library");

        PluginLoadException error = Assert.Throws<PluginLoadException>(() => PluginPackage.FromFolder(_options).Call<int>("native"));

        Assert.Contains("does not name 'native/unlocked.so'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("{", "(1,2): it is no JSON")]
    [InlineData("[]", "(1,1): an object with 'strict' and 'files' is expected here.")]
    [InlineData("{}", "(1,1): the key 'files' is missing")]
    [InlineData("{\"files\": {},\n \"file\": {}}", "(2,2): there is no key 'file' here. Did you mean 'files'? It has: strict, files.")]
    [InlineData("{\"files\": {},\n \"files\": {}}", "(2,2): the key 'files' stands here for the second time.")]
    [InlineData("{\"files\": {\n\"a.dll\": \"AB\"}}", "(2,10): a SHA-256 sum of 64 hexadecimal digits")]
    [InlineData("{\"files\": {\n\"a.dll\": 1}}", "(2,10): a SHA-256 sum of 64 hexadecimal digits")]
    [InlineData("{\"files\": {\"../a.dll\": \"\"}}", "'../a.dll' leads out of the folder")]
    [InlineData("{\"files\": {\"/a.dll\": \"\"}}", "'/a.dll' does not begin in the folder")]
    [InlineData("{\"files\": {\"a\\\\b.dll\": \"\"}}", "has a backslash")]
    [InlineData("{\"files\": {}, \"strict\": \"yes\"}", "true or false is expected here")]
    [InlineData("{\"files\": {}} // mine", "it is no JSON")]
    [InlineData("{\"files\": {\"\\ud800\": \"\"}}", "not Unicode")]
    public void Call_LockThatIsNotAsItHasToBe_RefusesEverythingAndSaysWhere(string text, string problem)
    {
        File.WriteAllText(LockFile, text);
        PluginPackage package = PluginPackage.FromFolder(_options);

        PluginLoadException error = Assert.Throws<PluginLoadException>(() => package.Call<string>("good"));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Contains(LockFile, error.Message, StringComparison.Ordinal);
        Assert.Empty(package.Names());
        Assert.Contains(package.Statuses(), status => status.File == LockFile && status.Error is not null);
    }

    [Fact]
    public void Call_LockThatIsTooLong_RefusesEverything()
    {
        File.WriteAllText(LockFile, "{\"files\": {}}".PadRight((4 << 20) + 1));

        Assert.Contains("longer than the 4 MiB", Assert.Throws<PluginLoadException>(() => PluginPackage.FromFolder(_options).Call<string>("good")).Message, StringComparison.Ordinal);
    }
}
