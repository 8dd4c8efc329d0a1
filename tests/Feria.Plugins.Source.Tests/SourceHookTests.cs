namespace Feria.Plugins.Source.Tests;

/// <summary>Functions of dropped source files in a hook.</summary>
public sealed class SourceHookTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feria-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void All_SourceFiles_OrderAndWrappersCount()
    {
        Write("a", "public static class A { [Plugin(Label = \"hook\", After = [\"b\"])] public static string F(string text) => text + \"a\"; }");
        Write("b", "public static class B { [Plugin(Label = \"hook\")] public static string F(string text) => text + \"b\"; }");
        Write("w", """
            public static class W
            {
                [Plugin(Label = "hook", Wraps = true)]
                public static IReadOnlyList<PluginHookResult<string>> Around(string text, Func<string, IReadOnlyList<PluginHookResult<string>>> next)
                    => next(text + text);
            }
            """);
        PluginPackage package = PluginPackage.FromFolder(
            Path.Combine(_folder.FullName, "plugins"), new CSharpFiles { CacheFolder = Path.Combine(_folder.FullName, "cache") });

        Assert.Equal(
            [new("b", "F", "xxb"), new("a", "F", "xxa")],
            package.Hook<string, string>("hook").All("x"));
    }

    private void Write(string plugin, string source)
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "plugins"));
        File.WriteAllText(Path.Combine(_folder.FullName, "plugins", plugin + ".cs"), source);
    }
}
