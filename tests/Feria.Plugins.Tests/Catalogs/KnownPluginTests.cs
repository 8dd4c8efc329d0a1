using Feria.Plugins.Activation;
using Feria.Plugins.Compiled;
using Feria.Plugins.Folders;
using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Catalogs;

/// <summary>Calls by name that need not ask the sources: they see every change all the same.</summary>
public sealed class KnownPluginTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Call_TableRegisteredAfterTheFirstCall_IsSeen()
    {
        CompiledPlugins.Register(new OneFunctionTable("Known.B", "Known.Registered\tname\t0"));
        PluginPackage package = PluginPackage.Compiled("Known.Registered");
        Assert.Equal("Known.B", package.Call<string>("name"));
        Assert.Equal("Known.B", package.Call<string>("name"));

        // The assembly that is first in order wins.
        CompiledPlugins.Register(new OneFunctionTable("Known.A", "Known.Registered\tname\t0"));

        Assert.Equal("Known.A", package.Call<string>("name"));
    }

    [Fact]
    public void Call_NamesThatShareAPlace_EachGetsItsOwn()
    {
        // Of one length and with one ending.
        string[] names = [.. Enumerable.Range('a', 20).Select(letter => $"{(char)letter}-same")];
        foreach (string name in names)
        {
            CompiledPlugins.Register(new OneFunctionTable($"Known.{name}", $"Known.Places\t{name}\t0"));
        }

        PluginPackage package = PluginPackage.Compiled("Known.Places");
        foreach (string name in (string[])[.. names, .. names.Reverse(), .. names])
        {
            Assert.Equal($"Known.{name}", package.Call<string>(name));
            Assert.Equal($"Known.{name}", package.Call<string>(new string(name.AsSpan())));
        }

        Assert.Throws<UnknownPluginException>(() => package.Call<string>("z-same"));
    }

    [Fact]
    public void Call_DisabledAfterTheFirstCall_IsRefused()
    {
        CompiledPlugins.Register(new OneFunctionTable("Known.Set", "Known.Settings\tname\t0"));
        string settings = _folder["settings.json"];
        PluginPackage package = PluginPackage.Create("Known.Settings").AddCompiled().UseSettings(settings).Build();
        Assert.Equal("Known.Set", package.Call<string>("name"));

        PluginSettings.Disable(settings, "name");
        Assert.Throws<PluginLoadException>(() => package.Call<string>("name"));

        PluginSettings.Enable(settings, "name");
        Assert.Equal("Known.Set", package.Call<string>("name"));
    }

    [Fact]
    public void Call_WatchEnds_LooksAtTheDiskAgain()
    {
        Say("1");
        PluginPackage package = PluginPackage.FromFolder(_folder["plugins"]);
        using (package.Watch())
        {
            Assert.Equal("1", package.Call<string>("one"));
            Assert.Equal("1", package.Call<string>("one"));
        }

        Say("2");

        Assert.Equal("2", package.Call<string>("one"));
    }

    [Fact]
    public void Standing_Folder_IsHadOnlyWhileItIsWatched()
    {
        Say("1");
        FolderSource source = new(new PluginFolder(_folder["plugins"]), PackageInputs.None, TimeProvider.System);
        Assert.Null(source.Standing);

        using (source.Watch(new PluginWatchOptions(), null))
        {
            Assert.NotNull(source.Standing);
            Assert.Same(source.Standing, source.Standing);
        }

        Assert.Null(source.Standing);
    }

    private void Say(string text) => PluginAssembly.Build(_folder["plugins/one.dll"], PluginAssembly.Saying("one", text));

    private sealed class OneFunctionTable(string assembly, string index) : PluginTable
    {
        public override string Assembly => assembly;

        public override string Index => index;

        public override PluginDefinition Load(int plugin) => new(
            "",
            [new("Say", null, 0, "string Say()", "", "", 0, [])],
            _ => [new PluginCode(PluginBody.Of((in PluginArguments _) => assembly), () => assembly)]);
    }
}
