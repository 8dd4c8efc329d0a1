using BenchmarkDotNet.Attributes;

namespace Feria.Plugins.Benchmarks.Calls;

/// <summary>Calls by name.</summary>
public class NamedCalls
{
    private const string Name = nameof(Echoes);

    private PluginPackage _compiled = null!;
    private CallFolder _folder = null!;
    private CallFolder _watched = null!;
    private PluginWatch _watch = null!;
    private Dictionary<string, Delegate> _loaded = null!;
    private Func<string, string> _direct = null!;
    private string _built = null!;

    [GlobalSetup]
    public void Setup()
    {
        _direct = Echoes.Echo;
        _compiled = PluginPackage.Compiled(typeof(Echoes).Namespace!);
        _folder = new CallFolder();
        _watched = new CallFolder();
        _watch = _watched.Package.Watch();
        _loaded = _folder.LoadWithMcMaster();

        // A name that was read from somewhere: equal to the known one, and another object.
        _built = new string(Name.AsSpan());
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _watch.Dispose();
        _watched.Delete();
        _folder.Delete();
    }

    [Benchmark(Baseline = true, Description = "direct delegate")]
    public string Direct() => _direct("x");

    [Benchmark(Description = "Call, compiled in, a literal name")]
    public string Compiled() => _compiled.Call<string>(Name, "x");

    [Benchmark(Description = "Call, compiled in, a name read at run time")]
    public string CompiledBuilt() => _compiled.Call<string>(_built, "x");

    [Benchmark(Description = "Call, compiled in, a number as result")]
    public int CompiledNumber() => _compiled.Call<int>(new PluginCall(Name, nameof(Echoes.Length)), "x");

    [Benchmark(Description = "Call, folder")]
    public string Folder() => _folder.Package.Call<string>(CallFolder.Assembly, "x");

    [Benchmark(Description = "Call, folder that is watched")]
    public string Watched() => _watched.Package.Call<string>(CallFolder.Assembly, "x");

    [Benchmark(Description = "McMaster: a dictionary of its delegates, written by hand")]
    public string McMaster() => ((Func<string, string>)_loaded[CallFolder.Assembly])("x");

    [Benchmark(Description = "McMaster: its delegates by DynamicInvoke")]
    public object? McMasterDynamic() => _loaded[CallFolder.Assembly].DynamicInvoke("x");
}
