using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Folders;

/// <summary>Folders with something odd about them, or about the names in them.</summary>
public sealed class FolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _outside = new();
    private readonly PluginPackage _package;

    public FolderTests()
    {
        PluginAssembly.Build(_folder["good.dll"], PluginAssembly.Saying("good", "good"));
        _package = PluginPackage.FromFolder(_folder.Path);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _outside.Dispose();
    }

    [Fact]
    public void FromFolder_Name_IsThatOfTheFolder()
    {
        Assert.Equal("plugins", PluginPackage.FromFolder("some/plugins/").Name);
        Assert.Throws<ArgumentException>(() => PluginPackage.FromFolder(""));
    }

    [Fact]
    public void Names_MissingFolder_MessageAndStatusNameIt()
    {
        PluginPackage missing = PluginPackage.FromFolder(_folder["missing"]);

        UnknownPackageException error = Assert.Throws<UnknownPackageException>(() => missing.Names());

        Assert.Equal("missing", error.Package);
        Assert.Contains(_folder["missing"], error.Message, StringComparison.Ordinal);
        Assert.Equal(_folder["missing"], Assert.Single(missing.Statuses()).File);
    }

    [Fact]
    public void Names_FolderIsAFile_IsUnknown()
    {
        PluginPackage file = PluginPackage.FromFolder(_folder["good.dll"]);

        Assert.Contains("cannot be read", Assert.Throws<UnknownPackageException>(() => file.Names()).Message, StringComparison.Ordinal);
        Assert.False(file.Exists("good"));
    }

    [Fact]
    public void Names_UnreadableFolder_IsUnknown()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Nothing is unreadable to whoever may read everything.");
            return;
        }

        File.SetUnixFileMode(_folder.Path, UnixFileMode.None);
        try
        {
            Assert.Throws<UnknownPackageException>(() => _package.Names());
            Assert.False(_package.Exists("good"));
        }
        finally
        {
            File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Names_LinkOutOfTheFolder_IsRefused()
    {
        PluginAssembly.Build(_outside["evil.dll"], PluginAssembly.Saying("evil", "never"));
        File.CreateSymbolicLink(_folder["evil.dll"], _outside["evil.dll"]);
        Directory.CreateSymbolicLink(_folder["way"], _outside.Path);
        File.CreateSymbolicLink(_folder["detour.dll"], _folder["way/evil.dll"]);

        Assert.Equal(["good"], _package.Names());
        Assert.False(_package.Exists("evil"));
        Assert.Equal(2, _package.Statuses().Count(status => status.Error?.Contains("out of the folder", StringComparison.Ordinal) == true));
    }

    [Fact]
    public void Names_LinkInsideTheFolder_IsFollowed()
    {
        PluginAssembly.Build(_folder["versions/one.dll"], PluginAssembly.Saying("linked", "1"));
        PluginAssembly.Build(_folder["versions/two.dll"], PluginAssembly.Saying("linked", "2"));
        File.CreateSymbolicLink(_folder["linked.dll"], "versions/one.dll");
        Assert.Equal("1", _package.Call<string>("linked"));

        File.Delete(_folder["linked.dll"]);
        File.CreateSymbolicLink(_folder["linked.dll"], "versions/two.dll");

        Assert.Equal("2", _package.Call<string>("linked"));
    }

    [Fact]
    public void Names_FolderIsItselfALink_IsFollowed()
    {
        Directory.CreateSymbolicLink(_outside["link"], _folder.Path);

        Assert.Equal("good", PluginPackage.FromFolder(_outside["link"]).Call<string>("good"));
    }

    [Fact]
    public void Names_LinkInCirclesOrToNowhere_IsSkipped()
    {
        File.CreateSymbolicLink(_folder["circle.dll"], _folder["round.dll"]);
        File.CreateSymbolicLink(_folder["round.dll"], _folder["circle.dll"]);
        File.CreateSymbolicLink(_folder["nowhere.dll"], _folder["nothing"]);

        Assert.Equal(["good"], _package.Names());
        Assert.Equal("good", _package.Call<string>("good"));
    }

    [Theory]
    [InlineData("../good")]
    [InlineData("good.dll")]
    [InlineData("/etc/passwd")]
    [InlineData("good\0")]
    public void Call_NameThatLooksLikeAPath_IsUnknown(string name)
    {
        Assert.False(_package.Exists(name));
        Assert.Throws<UnknownPluginException>(() => _package.Call<string>(name));
    }

    [Fact]
    public void Names_TwoPluginsOfOneName_FirstFileWinsAndTheOthersStatusNamesIt()
    {
        PluginAssembly.Build(_folder["a.dll"], PluginAssembly.Saying("twin", "first"));
        PluginAssembly.Build(_folder["b.dll"], PluginAssembly.Saying("twin", "second"));

        Assert.Equal(["good", "twin"], _package.Names());
        Assert.Equal("first", _package.Call<string>("twin"));
        PluginStatus loser = _package.Statuses().Single(status => status.File == _folder["b.dll"]);
        Assert.Equal(_folder["a.dll"], loser.ShadowedBy);
        Assert.Contains(_folder["a.dll"], loser.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_DifferInCaseAlone_AreTwoPlugins()
    {
        PluginAssembly.Build(_folder["case.dll"], PluginAssembly.Saying("twin", "lower") + PluginAssembly.Saying("TWIN", "upper"));

        Assert.Equal(["TWIN", "good", "twin"], _package.Names());
        Assert.Equal("lower", _package.Call<string>("twin"));
        Assert.Equal("upper", _package.Call<string>("TWIN"));
        Assert.Equal("TWIN", Assert.Throws<UnknownPluginException>(() => _package.Call<string>("Twin")).Nearest);
    }

    [Fact]
    public void Names_FileStartingWithDotOrUnderscore_IsLeftOut()
    {
        PluginAssembly.Build(_folder["_hidden.dll"], PluginAssembly.Saying("hidden", "never"));
        PluginAssembly.Build(_folder[".hidden.dll"], PluginAssembly.Saying("hidden", "never"));

        Assert.Equal(["good"], _package.Names());
    }

    [Fact]
    public void Names_PluginNameAttribute_NamesIt()
    {
        PluginAssembly.Build(_folder["named.dll"], """[PluginName("my reader")] public static class Whatever { [Plugin] public static string Say() => "named"; }""");

        Assert.Equal("named", _package.Call<string>("my reader"));
    }

    [Fact]
    public void Names_ThousandFiles_AllListedInOrder()
    {
        // One assembly under a thousand names has one plug-in name, a thousand times.
        string first = PluginAssembly.Build(_folder["x0000.dll"], PluginAssembly.Saying("same", "0"));
        for (int number = 1; number < 1000; number++)
        {
            File.Copy(first, _folder[$"x{number:0000}.dll"]);
        }

        Assert.Equal(["good", "same"], _package.Names());
        Assert.Equal(999, _package.Statuses().Count(status => status.ShadowedBy == first));
    }
}
