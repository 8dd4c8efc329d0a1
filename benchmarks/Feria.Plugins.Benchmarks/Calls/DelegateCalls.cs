using BenchmarkDotNet.Attributes;

namespace Feria.Plugins.Benchmarks.Calls;

/// <summary>A delegate that came from a package beside one that did not.</summary>
public class DelegateCalls
{
    private Func<string, string> _direct = null!;
    private Func<string, string> _compiled = null!;
    private Func<string, string> _folder = null!;
    private CallFolder _plugins = null!;

    [GlobalSetup]
    public void Setup()
    {
        _plugins = new CallFolder();
        _direct = Echoes.Echo;
        _compiled = PluginPackage.Compiled(typeof(Echoes).Namespace!).Get<Func<string, string>>(nameof(Echoes));
        _folder = _plugins.Package.Get<Func<string, string>>(CallFolder.Assembly);
    }

    [GlobalCleanup]
    public void Cleanup() => _plugins.Delete();

    [Benchmark(Baseline = true, Description = "direct delegate")]
    public string Direct() => _direct("x");

    [Benchmark(Description = "delegate from Get, compiled in")]
    public string Compiled() => _compiled("x");

    [Benchmark(Description = "delegate from Get, folder")]
    public string Folder() => _folder("x");
}
