namespace Feria.Plugins.Tests.Conformance;

/// <summary>What every package does, wherever its plug-ins come from: the behaviour of PyPlugs, and where it differs.</summary>
public abstract class PackageBehaviour
{
    /// <summary>The sample plug-ins.</summary>
    protected abstract PluginPackage Package { get; }

    /// <summary>A package without plug-ins.</summary>
    protected abstract PluginPackage Empty { get; }

    /// <summary>A package that does not exist.</summary>
    protected abstract PluginPackage Missing { get; }

    [Fact]
    public void Names_PackageWithPlugins_ListsThem()
        => Assert.Equal(
            ["plugin_first", "plugin_arguments", "plugin_async", "plugin_labels", "plugin_parts", "plugin_plain", "only_labels", "plugin_last"],
            Package.Names());

    [Fact]
    public void Names_PackageWithoutPlugins_IsEmpty() => Assert.Empty(Empty.Names());

    [Fact]
    public void Names_UnknownPackage_Throws() => Assert.Throws<UnknownPackageException>(() => Missing.Names());

    [Fact]
    public void Names_OrdersMinusTenAndTen_FirstAndLast()
    {
        IReadOnlyList<string> names = Package.Names();

        Assert.Equal("plugin_first", names[0]);
        Assert.Equal("plugin_last", names[^1]);
    }

    [Fact]
    public void Names_EqualOrders_OrdinalOrderOfNames()
    {
        string[] ties = [.. Package.Names().Where(name => Package.Info(name, label: Label(name)).Order == 0)];

        Assert.Equal(5, ties.Length);
        Assert.Equal(ties.Order(StringComparer.Ordinal), ties);
    }

    [Fact]
    public void Names_PluginWithLabelledFunctionsOnly_IsListedByItsFirstFunctionsOrder()
    {
        IReadOnlyList<string> names = Package.Names();

        // Its first function has order 5; the −99 of its second one counts for nothing.
        Assert.Equal("only_labels", names[^2]);
    }

    [Fact]
    public void Functions_WithoutLabel_UnlabelledOnesInOrderOfDeclaration()
    {
        Assert.Equal(["Default", "Another", "Third"], Package.Functions("plugin_parts"));
        Assert.Equal(["Plain"], Package.Functions("plugin_labels"));
        Assert.Empty(Package.Functions("only_labels"));
    }

    [Fact]
    public void Functions_WithLabel_ThoseOfExactlyThatLabel()
    {
        Assert.Equal(["FirstUs", "SecondUs"], Package.Functions("plugin_labels", "us"));
        Assert.Equal(["Uk"], Package.Functions("plugin_labels", "uk"));
        Assert.Empty(Package.Functions("plugin_labels", "US"));
    }

    [Fact]
    public void Labels_SomeFunctionsLabelled_SetOfThem()
    {
        Assert.Equal(new HashSet<string> { "us", "uk" }, Package.Labels("plugin_labels"));
        Assert.Empty(Package.Labels("plugin_parts"));
    }

    [Fact]
    public void Exists_Plugin_TrueAndElseFalse()
    {
        Assert.True(Package.Exists("plugin_parts"));
        Assert.False(Package.Exists("no_plugins"));
        Assert.False(Package.Exists("non_existent"));
        Assert.False(Package.Exists(""));
    }

    [Fact]
    public void Exists_UnknownPackage_FalseWithoutThrowing() => Assert.False(Missing.Exists("plugin_parts"));

    [Fact]
    public void Verbs_UnknownPackage_Throw()
    {
        Assert.Throws<UnknownPackageException>(() => Missing.Functions("a"));
        Assert.Throws<UnknownPackageException>(() => Missing.Labels("a"));
        Assert.Throws<UnknownPackageException>(() => Missing.Info("a"));
        Assert.Throws<UnknownPackageException>(() => Missing.Call<string>("a"));
        Assert.Throws<UnknownPackageException>(() => Missing.Get<Func<string>>("a"));
    }

    [Theory]
    [InlineData("non_existent")]
    [InlineData("no_plugins")]
    [InlineData("../plugin_plain")]
    [InlineData("Plugin_Plain")]
    public void Verbs_PluginMissingOrWithoutFunctions_ThrowUnknownPlugin(string plugin)
    {
        Assert.Throws<UnknownPluginException>(() => Package.Info(plugin));
        Assert.Throws<UnknownPluginException>(() => Package.Functions(plugin));
        Assert.Throws<UnknownPluginException>(() => Package.Labels(plugin));
        Assert.Throws<UnknownPluginException>(() => Package.Call<string>(plugin));
        Assert.Throws<UnknownPluginException>(() => Package.Get<Func<string>>(plugin));
    }

    [Fact]
    public void Statuses_HealthyPackage_OneOfEachPluginWithoutError()
    {
        IEnumerable<PluginStatus> healthy = Package.Statuses().Where(status => status.Plugin is not (null or "no_plugins"));

        Assert.Equal(Package.Names().Order(StringComparer.Ordinal), healthy.Select(status => status.Plugin));

        // Compiled-in plug-ins are shared by all tests, and what one of them has thrown when another test called it is its own affair.
        Assert.All(healthy.Where(status => status.Stage != PluginStage.Called), status => Assert.Null(status.Error));
    }

    private static string? Label(string plugin) => plugin == "only_labels" ? "a" : null;
}
