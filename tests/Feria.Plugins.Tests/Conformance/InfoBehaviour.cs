namespace Feria.Plugins.Tests.Conformance;

/// <summary>What is known of a function, wherever it comes from.</summary>
public abstract class InfoBehaviour
{
    protected abstract PluginPackage Package { get; }

    [Fact]
    public void Info_Plugin_NamesOfPackagePluginAndFunction()
    {
        PluginInfo info = Package.Info("plugin_parts", "Another");

        Assert.Equal(Package.Name, info.Package);
        Assert.Equal("plugin_parts", info.Plugin);
        Assert.Equal("Another", info.Function);
        Assert.Equal(-99, info.Order);
        Assert.Null(info.Label);
    }

    [Fact]
    public void Info_WithoutFunction_DefaultIsTheFirst() => Assert.Equal("Default", Package.Info("plugin_parts").Function);

    [Fact]
    public void Info_WithLabel_DefaultIsTheFirstWithExactlyThatLabel()
    {
        PluginInfo info = Package.Info("plugin_labels", label: "us");

        Assert.Equal("FirstUs", info.Function);
        Assert.Equal("us", info.Label);
    }

    [Fact]
    public void Info_Description_FirstParagraphOfTheDocComment()
        => Assert.Equal("A plain plug-in in two lines, with String and name.", Package.Info("plugin_plain").Description, ignoreCase: true);

    [Fact]
    public void Info_Documentation_RestOfTheDocComment()
        => Assert.Equal("This is the plain documentation.\n\nAnd a remark.", Package.Info("plugin_plain").Documentation);

    [Fact]
    public void Info_PluginDocumentation_DocCommentOfTheType()
        => Assert.Equal("The plain plug-in as a whole.", Package.Info("plugin_plain").PluginDocumentation);

    [Fact]
    public void Info_Signature_AsCSharpWritesIt()
    {
        Assert.Equal("int Add(int left, int right = 10)", Package.Info("plugin_arguments", "Add").Signature);
        Assert.Equal("void AddTo(ICollection<string> target)", Package.Info("plugin_arguments", "AddTo").Signature);
        Assert.Equal("bool AreNull(string text, int? number)", Package.Info("plugin_arguments", "AreNull").Signature);
    }

    [Fact]
    public void Info_Callable_IsTheFunction()
    {
        Delegate callable = Package.Info("plugin_arguments", "Add").GetCallable();

        Assert.Equal(5, Assert.IsType<Func<int, int, int>>(callable)(2, 3));
        Assert.Same(callable, Package.Info("plugin_arguments", "Add").GetCallable());
    }

    [Theory]
    [InlineData(null, "de")]
    [InlineData(null, "US")]
    [InlineData("FirstUs", null)]
    [InlineData("FirstUs", "uk")]
    [InlineData("Plain", "us")]
    [InlineData("Missing", null)]
    public void Info_WrongFunctionOrLabel_ThrowsUnknownFunction(string? function, string? label)
    {
        Assert.Throws<UnknownFunctionException>(() => Package.Info("plugin_labels", function, label));
        Assert.Throws<UnknownFunctionException>(() => Package.Call<string>(new PluginCall("plugin_labels", function, label)));
        Assert.Throws<UnknownFunctionException>(() => Package.Get<Func<string>>("plugin_labels", function, label));
    }

    [Fact]
    public void Info_PluginWithLabelledFunctionsOnly_HasNoDefault()
    {
        Assert.Throws<UnknownFunctionException>(() => Package.Info("only_labels"));
        Assert.Equal("Second", Package.Info("only_labels", label: "b").Function);
    }

    [Fact]
    public void Messages_WrongName_NameWhatWasAskedWhatThereIsAndTheNearest()
    {
        UnknownPluginException plugin = Assert.Throws<UnknownPluginException>(() => Package.Info("plugin_palin"));
        Assert.Equal("plugin_plain", plugin.Nearest);
        Assert.Contains("'plugin_palin'", plugin.Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'plugin_plain'?", plugin.Message, StringComparison.Ordinal);
        Assert.Contains("plugin_first, ", plugin.Message, StringComparison.Ordinal);

        UnknownFunctionException function = Assert.Throws<UnknownFunctionException>(() => Package.Info("plugin_parts", "Anohter"));
        Assert.Equal("Another", function.Nearest);
        Assert.Contains("Did you mean 'Another'? It has: Default, Another, Third.", function.Message, StringComparison.Ordinal);

        UnknownFunctionException label = Assert.Throws<UnknownFunctionException>(() => Package.Info("plugin_labels", label: "uks"));
        Assert.Equal("uk", label.Nearest);
        Assert.Contains("with the label 'uks'", label.Message, StringComparison.Ordinal);
        Assert.Contains("us, uk", label.Message, StringComparison.Ordinal);
    }
}
