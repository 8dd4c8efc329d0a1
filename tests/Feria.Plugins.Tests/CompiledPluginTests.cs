using Feria.Plugins.Compiled;

namespace Feria.Plugins.Tests;

/// <summary>What is particular to plug-ins that are compiled in.</summary>
public sealed class CompiledPluginTests
{
    [Fact]
    public void Compiled_PluginNameAttribute_NamesThePlugin()
        => Assert.Equal("another name", PluginPackage.Compiled("Feria.Plugins.TestPlugins.Named").Call<string>("another name"));

    [Fact]
    public void Compiled_PackagesAreNamespaces_NotTheirChildren()
        => Assert.DoesNotContain("another name", PluginPackage.Compiled("Feria.Plugins.TestPlugins").Names());

    [Fact]
    public void Compiled_UnknownPackage_MessageNamesTheNearest()
    {
        UnknownPackageException error = Assert.Throws<UnknownPackageException>(() => PluginPackage.Compiled("Feria.Plugin.TestPlugins").Names());

        Assert.Contains("Did you mean 'Feria.Plugins.TestPlugins'?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_StaticConstructorThrows_IsALoadErrorAndTheOthersGoOn()
    {
        PluginPackage package = PluginPackage.Compiled("Feria.Plugins.TestPlugins.Failing");

        PluginLoadException error = Assert.Throws<PluginLoadException>(() => package.Call<string>("FailingPlugin"));

        Assert.Contains("on purpose", error.Message, StringComparison.Ordinal);
        Assert.Equal(["HealthyPlugin"], package.Names());
        Assert.Equal("healthy", package.Call<string>("HealthyPlugin"));
    }

    [Fact]
    public void Info_File_IsTheAssembly()
        => Assert.Equal("Feria.Plugins.TestPlugins", PluginPackage.Compiled("Feria.Plugins.TestPlugins").Info("plugin_plain").File);

    [Fact]
    public void Register_SamePackageInTwoAssemblies_AssemblyFirstInOrderWins()
    {
        CompiledPlugins.Register(new Table("Zulu", "Feria.Twice\ttwin\t0"));
        CompiledPlugins.Register(new Table("Alpha", "Feria.Twice\ttwin\t0\nFeria.Twice\tother\t-1"));
        CompiledPlugins.Register(new Table("Alpha", "Feria.Twice\tignored\t0"));
        PluginPackage package = PluginPackage.Compiled("Feria.Twice");

        Assert.Equal(["other", "twin"], package.Names());
        Assert.Equal("Alpha", package.Call<string>("twin"));
        PluginStatus loser = package.Statuses().Single(status => status.ShadowedBy is not null);
        Assert.Equal("Zulu", loser.File);
        Assert.Equal("Alpha", loser.ShadowedBy);
    }

    [Fact]
    public void Register_AfterFirstUse_IsSeenByTheNextCall()
    {
        PluginPackage package = PluginPackage.Compiled("Feria.Late");
        Assert.False(package.Exists("late"));

        CompiledPlugins.Register(new Table("Late", "Feria.Late\tlate\t0"));

        Assert.Equal("Late", package.Call<string>("late"));
    }

    private sealed class Table(string assembly, string index) : PluginTable
    {
        public override string Assembly => assembly;

        public override string Index => index;

        public override PluginDefinition Load(int plugin) => new(
            "",
            [new("Say", null, plugin == 1 ? -1 : 0, "string Say()", "", "", 0, [])],
            _ => [new PluginCode(PluginBody.Of((in PluginArguments _) => assembly), () => assembly)]);
    }
}
