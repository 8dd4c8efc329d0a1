namespace Feria.Cli.Tests.Verbs.Plugins;

/// <summary>A folder of plug-ins that is gone when the test is, and the verbs of plug-ins on it.</summary>
public sealed class CommandedFolder : IDisposable
{
    public const string Good = "public static class Good { [Plugin] public static int A() => 1; }";
    public const string Broken = "public static class Broken { [Plugin] public static int A() => }";

    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.Path;

    public string Write(string name, string text) => _folder.Write(name, text);

    public Task<Outcome> RunAsync(params string[] arguments) => World.RunAsync(["plugin", .. arguments, "--plugins", Path]);

    public void Approve(Outcome outcome, string name) =>
        Golden.Verify(outcome.ToString().Replace(Path, "DIR", StringComparison.Ordinal), $"cli/plugin-{name}");

    public void Dispose() => _folder.Dispose();
}
