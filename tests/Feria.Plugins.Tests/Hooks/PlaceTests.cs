using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Hooks;

/// <summary>Where a function wants to stand is read without loading it, and impossible wishes are refused.</summary>
public sealed class PlaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Info_FunctionWithPlace_SaysIt()
    {
        PluginInfo info = Info("Label = \"x\", Before = [\"b\", \"c\"], After = [\"d\"], Wraps = true", "x");

        Assert.Equal(["b", "c"], info.Before);
        Assert.Equal(["d"], info.After);
        Assert.True(info.Wraps);
    }

    [Fact]
    public void Info_FunctionWithoutPlace_IsAnywhere()
    {
        PluginInfo info = Info("Label = \"x\", Before = null!", "x");

        Assert.Empty(info.Before);
        Assert.Empty(info.After);
        Assert.False(info.Wraps);
    }

    [Theory]
    [InlineData("Wraps = true", "no Label")]
    [InlineData("Before = [\"b\"]", "no Label")]
    [InlineData("Label = \"x\", After = [\"a\"]", "own plug-in 'a'")]
    [InlineData("Label = \"x\", After = [\"b\"], Before = [\"c\", \"b\"]", "Before and After 'b'")]
    public void Statuses_ImpossiblePlace_IsRefusedWithItsReason(string mark, string reason)
    {
        PluginPackage package = Package(mark);

        Assert.Empty(package.Names());
        PluginStatus status = Assert.Single(package.Statuses());
        Assert.Equal(PluginStage.Checked, status.Stage);
        Assert.Contains(reason, status.Error, StringComparison.Ordinal);
    }

    private PluginInfo Info(string mark, string label) => Package(mark).Info("a", label: label);

    private PluginPackage Package(string mark)
    {
        PluginAssembly.Build(_folder["a.dll"], $"public static class a {{ [Plugin({mark})] public static void Say() {{ }} }}");
        return PluginPackage.FromFolder(_folder.Path);
    }
}
