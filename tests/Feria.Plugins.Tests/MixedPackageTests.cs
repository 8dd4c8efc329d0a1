using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests;

/// <summary>Packages of several sources.</summary>
public sealed class MixedPackageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Build_FolderBeforeCompiled_FolderWinsAndTheOtherIsShadowed()
    {
        PluginAssembly.Build(_folder["mine.dll"], PluginAssembly.Saying("plugin_plain", "mine"));
        PluginPackage package = PluginPackage.Create("mix").AddFolder(_folder.Path).AddCompiled("Feria.Plugins.TestPlugins").Build();

        Assert.Equal("mine", package.Call<string>("plugin_plain"));
        Assert.Equal("plugin_first", package.Call<string>("plugin_first"));
        PluginStatus loser = package.Statuses().Single(status => status.ShadowedBy is not null);
        Assert.Equal("plugin_plain", loser.Plugin);
        Assert.Equal("Feria.Plugins.TestPlugins", loser.File);
        Assert.Equal(_folder["mine.dll"], loser.ShadowedBy);
    }

    [Fact]
    public void Build_CompiledBeforeFolder_CompiledWins()
    {
        PluginAssembly.Build(_folder["mine.dll"], PluginAssembly.Saying("plugin_plain", "mine"));
        PluginPackage package = PluginPackage.Create("Feria.Plugins.TestPlugins").AddCompiled().AddFolder(_folder.Path).Build();

        Assert.Equal("Hello, Ada", package.Call<string>("plugin_plain", "Ada"));
        Assert.Equal("Feria.Plugins.TestPlugins", package.Statuses().Single(status => status.ShadowedBy is not null).ShadowedBy);
    }

    [Fact]
    public void Names_OneOfTwoSourcesMissing_TheOtherServesAndTheStatusSaysWhat()
    {
        PluginPackage package = PluginPackage.Create("mix").AddFolder(_folder["missing"]).AddCompiled("Feria.Plugins.TestPlugins").Build();

        Assert.Equal(8, package.Names().Count);
        Assert.True(package.Exists("plugin_plain"));
        Assert.Contains(package.Statuses(), status => status.File == _folder["missing"] && status.Error is not null);
    }

    [Fact]
    public void Call_FirstSourceFailsToLoad_NoOtherPluginTakesItsPlaceUnasked()
    {
        PluginAssembly.Build(_folder["mine.dll"], "public static class plugin_plain { static plugin_plain() => throw new InvalidOperationException(\"boom\"); [Plugin] public static string Say() => \"\"; }");
        PluginPackage package = PluginPackage.Create("mix").AddFolder(_folder.Path).AddCompiled("Feria.Plugins.TestPlugins").Build();

        Assert.Throws<PluginLoadException>(() => package.Call<string>("plugin_plain", "Ada"));
        Assert.Throws<PluginLoadException>(() => package.Call<string>("plugin_plain", "Ada"));
        Assert.DoesNotContain("plugin_plain", package.Names());
    }

    [Fact]
    public void Names_NoSources_IsUnknown()
        => Assert.Contains("no sources", Assert.Throws<UnknownPackageException>(() => PluginPackage.Create("none").Build().Names()).Message, StringComparison.Ordinal);
}
