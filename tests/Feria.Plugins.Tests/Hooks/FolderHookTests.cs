using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Hooks;

/// <summary>Hooks of plug-ins that lie in a folder and may change.</summary>
public sealed class FolderHookTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PluginHook<string, string?> _hook;
    private readonly string _id = Guid.NewGuid().ToString("N");

    public FolderHookTests() => _hook = PluginPackage.FromFolder(_folder.Path).Hook<string, string?>("hook", PluginHookErrors.Throw);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_PluginAddedChangedAndDeleted_CountsFromTheNextCallOn()
    {
        Build("a", "text + \"1\"");
        Build("b", "text + \"2\"", "Before = [\"a\"]");
        Assert.Equal(["x2", "x1"], Values());
        Assert.Equal(["x2", "x1"], Values());

        Build("a", "text + \"changed\"");
        Build("c", "null");
        Assert.Equal(["x2", "xchanged"], Values());

        File.Delete(_folder["b.dll"]);
        Assert.Equal(["xchanged"], Values());
    }

    [Fact]
    public void All_FolderAtRest_StillSeesAChange()
    {
        Build("a", "text + \"1\"");
        _folder.Age();
        Assert.Equal(["x1"], Values());
        Assert.Equal(["x1"], Values());

        Build("a", "text + \"2\"");
        Assert.Equal(["x2"], Values());
    }

    [Fact]
    public void All_FolderMissing_IsAnUnknownPackageUntilItIsThere()
    {
        PluginHook<string, string?> hook = PluginPackage.FromFolder(_folder["later"]).Hook<string, string?>("hook");

        Assert.Throws<UnknownPackageException>(() => hook.All(""));
        Assert.Throws<UnknownPackageException>(() => hook.First(""));
        Directory.CreateDirectory(_folder["later"]);
        Assert.Empty(hook.All(""));
    }

    [Fact]
    public void First_LoadsNoMoreThanItCalls()
    {
        Build("a", "text");
        Build("b", "text", order: 1);

        Assert.Equal("x", _hook.First("x")!.Value.Value);

        Assert.True(IsLoaded("a"));
        Assert.False(IsLoaded("b"));
    }

    [Fact]
    public void All_PluginCannotBeLoaded_ThePolicyCountsAtEveryCall()
    {
        Build("a", "text");
        PluginAssembly.Build(_folder["bad.dll"], "public static class bad { static bad() => throw new InvalidOperationException(\"boom\"); [Plugin(Label = \"hook\")] public static string F(string text) => text; }");
        List<PluginHookFailure> skipped = [];
        PluginHook<string, string?> skipping = PluginPackage.FromFolder(_folder.Path).Hook<string, string?>("hook", PluginHookErrors.Skip, skipped.Add);

        for (int call = 1; call <= 2; call++)
        {
            Assert.Throws<PluginLoadException>(() => _hook.All("x"));
            Assert.Equal("a", Assert.Single(skipping.All("x")).Plugin);
            Assert.Equal(call, skipped.Count);
            Assert.IsType<PluginLoadException>(skipped[^1].Error);
        }
    }

    [Fact]
    public void All_NewVersionFailsToLoad_TheEarlierOnesFunctionsGoOn()
    {
        Build("a", "text + \"1\"");
        Assert.Equal(["x1"], Values());

        PluginAssembly.Build(_folder["a.dll"], "public static class a { static a() => throw new InvalidOperationException(\"boom\"); [Plugin(Label = \"hook\")] public static string Renamed(string text) => text; }");
        Assert.Equal(["x1"], Values());
        Assert.Equal(["x1"], Values());

        Build("a", "text + \"3\"");
        Assert.Equal(["x3"], Values());
    }

    [Fact]
    public void All_PluginDisabled_IsLeftOutFromTheNextCallOn()
    {
        Build("a", "text + \"1\"");
        Build("b", "text + \"2\"");
        Assert.Equal(["x1", "x2"], Values());

        PluginSettings.Disable(_folder[PluginSettings.FileName], "a");
        Assert.Equal(["x2"], Values());

        PluginSettings.Enable(_folder[PluginSettings.FileName], "a");
        Assert.Equal(["x1", "x2"], Values());
    }

    [Fact]
    public void All_PackageCompiledInThatIsMissing_ThrowsEachTime()
    {
        PluginHook<string, string?> hook = PluginPackage.Compiled("nothing." + _id).Hook<string, string?>("hook");

        Assert.Throws<UnknownPackageException>(() => hook.All(""));
        Assert.Throws<UnknownPackageException>(() => hook.All(""));
    }

    private IEnumerable<string?> Values() => _hook.All("x").Select(result => result.Value);

    private bool IsLoaded(string plugin) => AppDomain.CurrentDomain.GetData(plugin + _id) is not null;

    private void Build(string plugin, string result, string place = "", int order = 0) => PluginAssembly.Build(_folder[$"{plugin}.dll"], $$"""
        public static class {{plugin}}
        {
            static {{plugin}}() => AppDomain.CurrentDomain.SetData("{{plugin + _id}}", true);
            [Plugin(Label = "hook", Order = {{order}}{{(place.Length == 0 ? "" : ", " + place)}})]
            public static string? F(string text) => {{result}};
        }
        """);
}
