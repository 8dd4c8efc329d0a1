using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Conformance;

/// <summary>How the options of plug-ins are read, wherever the plug-ins come from.</summary>
public abstract class OptionsBehaviour : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public ValueTask InitializeAsync() => default;

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
        return default;
    }

    [Fact]
    public void Call_OptionsGiven_AreBoundInAnyCase()
    {
        PluginPackage package = With("instance_greeter", """{ "word": "Salve", "TIMES": 2 }""");

        Assert.Equal("Salve, Ada! 2000 Salve, Ada! 2000", package.Call<string>("instance_greeter", "Ada"));
    }

    [Fact]
    public void Call_OptionsOfAFunction_AreBoundToo()
        => Assert.Equal("Ave Ada", With("function_services", """{ "words": ["Ave"] }""").Call<string>(new PluginCall("function_services", "Greet"), "Ada"));

    [Fact]
    public void Call_NoOptionsGiven_TypeHasItsDefaults()
        => Assert.Equal("Hello, Ada! 2000", Source().UseServices(GivenServices.WithClock()).Build().Call<string>("instance_greeter", "Ada"));

    [Fact]
    public void Call_RequiredOptions_AreBoundWithTheirParts()
        => Assert.Equal(
            "http://a/ x:1+localhost:2",
            With("required_options", """{ "address": "http://a/", "servers": [{ "host": "x", "port": 1 }, { "port": 2 }] }""").Call<string>("required_options"));

    [Theory]
    [InlineData("""{ "word": "a", "tims": 2 }""", "instance_greeter", ".tims: there is no such option. Did you mean 'times'? It has: word, times.")]
    [InlineData("""{ "address": "http://a/", "servers": [{ "port": 1 }, { "prot": 2 }] }""", "required_options", ".servers[1].prot: there is no such option. Did you mean 'port'? It has: host, port.")]
    [InlineData("""{ "times": "two" }""", "instance_greeter", ".times: The JSON value could not be converted to System.Int32.")]
    [InlineData("""{ "word": null }""", "instance_greeter", ".word: ")]
    [InlineData("{ }", "required_options", ": JSON deserialization for type 'Feria.Plugins.TestPlugins.Services.RequiredOptions' was missing required properties including: 'address'.")]
    public void Call_OptionsThatDoNotFit_SaysWhereAndWhatWouldBeRight(string options, string plugin, string expected)
    {
        PluginPackage package = With(plugin, options);

        PluginLoadException error = Assert.Throws<PluginLoadException>(() => package.Call(plugin, "x"));

        Assert.StartsWith($"in {_folder["plugins.json"]} at $.plugins.{plugin}.options{expected}", error.Status.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Status.Cure);
        Assert.DoesNotContain(plugin, package.Names());
    }

    [Fact]
    public void Call_RequiredOptionsWithoutAny_SaysSo()
    {
        PluginLoadException error = Assert.Throws<PluginLoadException>(() => Source().Build().Call("required_options"));

        Assert.StartsWith("in the settings, of which there are none, at $.plugins.required_options.options: ", error.Status.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_OptionTypesGiven_AreAskedFirst()
    {
        Counting types = new();
        PluginPackage package = Builder("instance_greeter", """{ "word": "Ave" }""").UseOptions(types).Build();

        Assert.Equal("Ave, Ada! 2000", package.Call<string>("instance_greeter", "Ada"));
        Assert.Contains("GreeterOptions", types.Asked);
    }

    /// <summary>The plug-ins of Services/, from one kind of source.</summary>
    protected abstract PluginPackageBuilder Source();

    private PluginPackageBuilder Builder(string plugin, string options) => Source()
        .UseServices(GivenServices.WithClock())
        .UseSettings(_folder.Write("plugins.json", $$"""{ "plugins": { "{{plugin}}": { "options": {{options}} } } }"""));

    private PluginPackage With(string plugin, string options) => Builder(plugin, options).Build();

    private sealed class Counting : IJsonTypeInfoResolver
    {
        internal List<string> Asked { get; } = [];

        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
        {
            Asked.Add(type.Name);
            return null;
        }
    }
}
