using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Feria.Plugins.Settings;
using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Settings;

/// <summary>A package with a settings file.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PluginPackage _package;

    public SettingsTests()
    {
        PluginAssembly.Build(_folder["good.dll"], PluginAssembly.Saying("good", "good"));
        PluginAssembly.Build(_folder["other.dll"], PluginAssembly.Saying("other", "other"));
        _package = PluginPackage.FromFolder(_folder.Path);
    }

    private string SettingsFile => _folder[PluginSettings.FileName];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Call_DisabledPlugin_IsAnErrorThatNamesTheFileAndTheLine()
    {
        _folder.Write(PluginSettings.FileName, "{\"plugins\": {\n  \"good\": {\"enabled\": false}}}");

        PluginLoadException error = Assert.Throws<PluginLoadException>(() => _package.Call<string>("good"));

        Assert.Contains($"it is disabled, by {SettingsFile}(2,23).", error.Message, StringComparison.Ordinal);
        Assert.Equal(SettingsFile, error.Status.DisabledBy);
        Assert.False(_package.Exists("good"));
        Assert.Equal(["other"], _package.Names());
        Assert.Equal(SettingsFile, _package.Statuses().Single(status => status.Plugin == "good").DisabledBy);
    }

    [Fact]
    public void Call_DisabledPlugin_IsNotReplacedByOneOfALaterSource()
    {
        _folder.Write(PluginSettings.FileName, """{"plugins": {"plugin_plain": {"enabled": false}}}""");
        PluginAssembly.Build(_folder["mine.dll"], PluginAssembly.Saying("plugin_plain", "mine"));
        PluginPackage package = PluginPackage.Create("mix")
            .AddFolder(_folder.Path).AddCompiled("Feria.Plugins.TestPlugins").UseSettings(SettingsFile).Build();

        Assert.Throws<PluginLoadException>(() => package.Call<string>("plugin_plain", "Ada"));
        Assert.False(package.Exists("plugin_plain"));
        Assert.DoesNotContain("plugin_plain", package.Names());
        Assert.Equal("plugin_first", package.Call<string>("plugin_first"));
    }

    [Fact]
    public void Call_CompiledInPluginDisabled_IsAnError()
    {
        PluginPackage package = PluginPackage.Create("Feria.Plugins.TestPlugins").AddCompiled().UseSettings(SettingsFile).Build();
        Assert.Equal("plugin_first", package.Call<string>("plugin_first"));

        PluginSettings.Disable(SettingsFile, "plugin_first");

        Assert.Throws<PluginLoadException>(() => package.Call<string>("plugin_first"));
    }

    [Fact]
    public void Statuses_DisabledFileThatIsBroken_IsNotEvenRead()
    {
        File.WriteAllText(_folder["bad.dll"], "no assembly");
        PluginAssembly.Build(_folder["good.dll"], "public static class good { static good() => throw new InvalidOperationException(); [Plugin] public static int Say() => 1; }");

        PluginSettings.Disable(SettingsFile, "good");

        Assert.Equal(PluginStage.Found, _package.Statuses().Single(status => status.Plugin == "good").Stage);
    }

    [Fact]
    public void Call_SettingsChanged_SeesIt()
    {
        Assert.Equal("good", _package.Call<string>("good"));

        Assert.True(PluginSettings.Disable(SettingsFile, "good"));
        Assert.False(_package.Exists("good"));

        Assert.True(PluginSettings.Enable(SettingsFile, "good"));
        Assert.Equal("good", _package.Call<string>("good"));

        File.Delete(SettingsFile);
        Assert.Equal("good", _package.Call<string>("good"));
    }

    [Fact]
    public void Call_SettingsChangedAfterTheyHaveBecomeOld_SeesIt()
    {
        PluginSettings.Disable(SettingsFile, "good");
        _folder.Age();
        Assert.False(_package.Exists("good"));

        PluginSettings.Enable(SettingsFile, "good");

        Assert.True(_package.Exists("good"));
    }

    [Fact]
    public void Options_OfAPlugin_AreItsObject()
    {
        _folder.Write(PluginSettings.FileName, """{"plugins": {"good": {"options": {"depth": [1, {"a": 2}]}}}}""");
        SettingsFile settings = new(SettingsFile, TimeProvider.System);

        Assert.Equal(2, settings.Options("good")!.Value.GetProperty("depth")[1].GetProperty("a").GetInt32());
        Assert.Null(settings.Options("other"));
        Assert.True(_package.Exists("good"));
    }

    [Fact]
    public void Statuses_SettingsNameAPluginThatIsNot_SaySoWithTheNearest()
    {
        _folder.Write(PluginSettings.FileName, """{"plugins": {"goood": {"enabled": false}}}""");

        PluginStatus status = _package.Statuses().Single(status => status.Error is not null);

        Assert.Equal(SettingsFile, status.File);
        Assert.Contains("there is no plug-in 'goood'. Did you mean 'good'?", status.Error, StringComparison.Ordinal);
        Assert.Equal("good", _package.Call<string>("good"));
    }

    [Theory]
    [InlineData("nonsense", "(1,2): it is no JSON")]
    [InlineData("{\"plugin\": {}}", "(1,2): there is no key 'plugin' here. Did you mean 'plugins'?")]
    [InlineData("{\"plugins\": []}", "(1,13): an object with the names of plug-ins is expected here.")]
    [InlineData("{\"plugins\": {\"good\":\n {\"enable\": false}}}", "(2,3): there is no key 'enable' here. Did you mean 'enabled'? It has: enabled, options.")]
    [InlineData("{\"plugins\": {\"good\": {\"enabled\": \"false\"}}}", "(1,34): true or false is expected here.")]
    [InlineData("{\"plugins\": {\"good\": {\"options\": 1}}}", "(1,34): an object with options is expected here.")]
    [InlineData("{\"plugins\": {\"good\": {}, \"good\": {}}}", "(1,26): the key 'good' stands here for the second time.")]
    [InlineData("{\"plugins\": {\"good\": {\"options\": {\"é\": 1, \"é\": 1}}}}", "(1,43): the key 'é' stands here for the second time.")]
    [InlineData("{\"plugins\": {\"\": {}}}", "(1,14): the name of a plug-in is expected here, and this one is empty.")]
    public void Call_SettingsThatAreNotAsTheyHaveToBe_AnErrorOfEveryPluginThatSaysWhere(string text, string problem)
    {
        _folder.Write(PluginSettings.FileName, text);

        Assert.Contains(SettingsFile + problem, Assert.Throws<PluginLoadException>(() => _package.Call<string>("good")).Message, StringComparison.Ordinal);
        Assert.Empty(_package.Names());
        Assert.Contains(SettingsFile + problem, Assert.Throws<PluginConfigurationException>(() => PluginSettings.Disable(SettingsFile, "other")).Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(SettingsFile));
    }

    [Fact]
    public void Disable_FileWithOtherThings_KeepsThem()
    {
        string text = """{"plugins": {"good": {"options": {"text": "Grüße <&>", "number": 1.50, "none": null}}, "other": {"enabled": false}}}""";
        _folder.Write(PluginSettings.FileName, text);

        Assert.True(PluginSettings.Disable(SettingsFile, "good"));

        JsonNode expected = JsonNode.Parse(text)!;
        expected["plugins"]!["good"]!["enabled"] = false;
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(File.ReadAllText(SettingsFile))));
        Assert.Contains("1.50", File.ReadAllText(SettingsFile), StringComparison.Ordinal);
        Assert.Contains("Grüße <&>", File.ReadAllText(SettingsFile), StringComparison.Ordinal);
    }

    [Fact]
    public void EnableAndDisable_NothingToChange_LeaveTheFileAlone()
    {
        Assert.False(PluginSettings.Enable(SettingsFile, "good"));
        Assert.False(File.Exists(SettingsFile));

        Assert.True(PluginSettings.Disable(SettingsFile, "good"));
        Assert.False(PluginSettings.Disable(SettingsFile, "good"));
    }

    [Fact]
    public void Disable_FileIsALink_ChangesWhatItLeadsTo()
    {
        using TemporaryFolder elsewhere = new();
        elsewhere.Write("real.json", "{}");
        File.CreateSymbolicLink(SettingsFile, elsewhere["real.json"]);

        PluginSettings.Disable(SettingsFile, "good");

        Assert.NotNull(new FileInfo(SettingsFile).LinkTarget);
        Assert.False(_package.Exists("good"));
    }

    [Fact]
    public void Disable_ManyWritersAtOnce_NoChangeIsLost()
    {
        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 16 }, number =>
            PluginSettings.Disable(SettingsFile, string.Create(CultureInfo.InvariantCulture, $"plugin{number}")));

        using JsonDocument written = JsonDocument.Parse(File.ReadAllText(SettingsFile));
        Assert.Equal(64, written.RootElement.GetProperty("plugins").EnumerateObject().Count(plugin => !plugin.Value.GetProperty("enabled").GetBoolean()));
    }
}
