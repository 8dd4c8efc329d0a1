namespace Feria.Plugins.Tests.Hooks;

public sealed class OrderTests
{
    private readonly HookPackage _package = new();

    [Fact]
    public void All_WithoutConstraints_ByOrderThenPluginThenDeclaration()
    {
        Add("b");
        Add("last", order: 1);
        Add("a");
        Add("b");
        Add("first", order: -1);

        Assert.Equal(["first", "a", "b", "b", "last"], Called());
        Assert.Equal(["F4", "F2", "F0", "F3", "F1"], _package.Hook().All("").Select(result => result.Function));
    }

    [Fact]
    public void All_BeforeAndAfter_AreKeptAndTheRestStaysInOrder()
    {
        Add("a", after: ["d"]);
        Add("b");
        Add("c");
        Add("d");
        Add("e", before: ["b"]);

        Assert.Equal(["c", "d", "a", "e", "b"], Called());
    }

    [Fact]
    public void All_ConstraintAgainstOrder_ConstraintWins()
    {
        Add("a", order: 10, before: ["b"]);
        Add("b", order: -10);

        Assert.Equal(["a", "b"], Called());
    }

    [Fact]
    public void All_ConstraintNamesNobody_IsPassedOver()
    {
        Add("a", after: ["nobody"]);
        Add("b", before: ["nobody"]);

        Assert.Equal(["a", "b"], Called());
    }

    [Fact]
    public void All_PluginWithSeveralFunctions_ConstraintCountsForEach()
    {
        Add("b");
        Add("a", after: ["b"]);
        Add("b");

        Assert.Equal(["b", "b", "a"], Called());
    }

    [Fact]
    public void All_Circle_IsNamedInFull()
    {
        Add("outside", after: ["png"]);
        Add("png", before: ["bmp"]);
        Add("bmp", before: ["ppm"]);
        Add("ppm", before: ["png"]);
        PluginHook<string, string?> hook = _package.Hook(PluginHookErrors.Skip);

        PluginHookException error = Assert.Throws<PluginHookException>(() => hook.All(""));

        Assert.Contains("bmp before ppm before png before bmp", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("outside", error.Message, StringComparison.Ordinal);
        Assert.Contains("'hook' of package 'package'", error.Message, StringComparison.Ordinal);
        Assert.Equal("hook", error.Label);
        Assert.Throws<PluginHookException>(() => hook.First(""));
    }

    [Fact]
    public void All_Wrappers_AreOrderedAmongThemselves()
    {
        Add("z", before: ["w1"]);
        Wrap("w1", after: ["w2"]);
        Wrap("w2", order: 1);
        Wrap("w3", order: -1);

        Assert.Equal("w3(w2(w1(z)))", _package.Hook().First("")!.Value.Value);
    }

    private void Add(string plugin, int order = 0, string[]? before = null, string[]? after = null)
        => _package.Add(plugin, (string _) => plugin, order, before, after);

    private void Wrap(string plugin, int order = 0, string[]? after = null) => _package.Add(
        plugin,
        (string argument, Func<string, IReadOnlyList<PluginHookResult<string?>>> next)
            => (IReadOnlyList<PluginHookResult<string?>>)[.. next(argument).Select(result => result with { Value = $"{plugin}({result.Value})" })],
        order,
        after: after,
        wraps: true);

    private IEnumerable<string> Called() => _package.Hook().All("").Select(result => result.Plugin);
}
