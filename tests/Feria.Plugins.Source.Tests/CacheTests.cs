using System.Diagnostics;
using System.Text;
using Feria.Plugins.Source.Caching;
using Feria.Plugins.Source.Compiling;
using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Source.Tests;

/// <summary>The compiled files on disk: a gain of time and nothing else.</summary>
public sealed class CacheTests : IDisposable
{
    private const string Hello = "public static class hello { [Plugin] public static string Say() => \"hello\"; }";

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _cache = new();

    public void Dispose()
    {
        _folder.Dispose();
        _cache.Dispose();
    }

    [Fact]
    public async Task Call_CompiledByAnEarlierProcess_DoesNotLoadTheCompiler()
    {
        _folder.Write("hello.cs", Hello);

        Assert.Equal(["hello", "compiled"], await Child.Finish(Probe.Start(_folder.Path, "hello", _cache.Path)));
        Assert.Equal(["hello", "cached"], await Child.Finish(Probe.Start(_folder.Path, "hello", _cache.Path)));
    }

    [Fact]
    public async Task Call_TwoProcessesCompileOneFileAtOnce_BothSucceed()
    {
        string[] plugins = Plugins(plugin => $"public static class {plugin} {{ [Plugin] public static string Say() => \"{plugin}\"; }}");
        Process[] processes = [Ask(), Ask()];
        foreach (string plugin in plugins)
        {
            // Both wait for the name, and have nothing else to do until it comes.
            Array.ForEach(processes, process => process.StandardInput.WriteLine(plugin));
            foreach (Process process in processes)
            {
                Assert.Equal(plugin, await Child.Next(process));
            }
        }

        foreach (Process process in processes)
        {
            _ = Assert.Single(await Child.Finish(process));
        }

        // One entry for each, whole, and nothing half-written beside them.
        Assert.Equal(plugins.Length, Directory.GetFiles(_cache["feria/plugins/compiled"]).Length);
        Process later = Ask();
        Array.ForEach(plugins, plugin => later.StandardInput.WriteLine(plugin));
        string[] answers = await Child.Finish(later);
        Assert.Equal([.. plugins, "cached"], answers);
    }

    [Fact]
    public async Task Call_SixtyFourFirstCallsAtOnce_CompileAndLoadOnce()
    {
        string[] plugins = Plugins(FirstCallPlugin.Source);

        string[] lines = await Child.Finish(Child.Start("Feria.Plugins.Source.Probe", _cache.Path, ["first", _folder.Path, .. plugins]));

        Assert.Equal([.. plugins.Select(_ => FirstCallPlugin.LoadedOnce), "compiled"], lines);
        Assert.Equal(plugins.Length, Directory.GetFiles(_cache["feria/plugins/compiled"]).Length);
    }

    [Fact]
    public void Read_EqualFileTwice_GivesEqualBytes()
    {
        ReadOnlyMemory<byte> first = Image(new CSharpFiles { CacheFolder = _cache["one"] }, Hello);
        ReadOnlyMemory<byte> second = Image(new CSharpFiles { CacheFolder = _cache["two"] }, Hello);

        Assert.True(first.Span.SequenceEqual(second.Span));
    }

    [Fact]
    public void Read_SecondTime_ComesFromTheCache()
    {
        CSharpFiles format = new() { CacheFolder = _cache.Path };
        _ = Image(format, Hello);
        string entry = Assert.Single(Directory.GetFiles(_cache.Path));
        CompiledFile planted = new(new byte[] { 1, 2, 3 }, default, []);
        new CompiledCache(_cache.Path).Keep(Path.GetFileNameWithoutExtension(entry), planted);

        Assert.Equal(planted.Assembly.ToArray(), Image(format, Hello).ToArray());
    }

    [Fact]
    public void Read_EntryOfLongAgo_IsMarkedAsUsed()
    {
        CSharpFiles format = new() { CacheFolder = _cache.Path };
        _ = Image(format, Hello);
        string entry = Assert.Single(Directory.GetFiles(_cache.Path));
        DateTime longAgo = DateTime.UtcNow.AddDays(-10);
        File.SetLastWriteTimeUtc(entry, longAgo);

        _ = Image(format, Hello);

        Assert.InRange(File.GetLastWriteTimeUtc(entry), longAgo.AddDays(9), DateTime.MaxValue);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(40)]
    [InlineData(1000)]
    public void Read_EntryCutShort_CompilesAgain(int length)
    {
        byte[] good = Image(new CSharpFiles { CacheFolder = _cache.Path }, Hello).ToArray();
        string entry = Assert.Single(Directory.GetFiles(_cache.Path));
        byte[] whole = File.ReadAllBytes(entry);
        File.WriteAllBytes(entry, whole[..length]);

        Assert.Equal(good, Image(new CSharpFiles { CacheFolder = _cache.Path }, Hello).ToArray());
        Assert.Equal(whole, File.ReadAllBytes(entry));
    }

    [Fact]
    public void Read_EntryDamaged_CompilesAgain()
    {
        byte[] good = Image(new CSharpFiles { CacheFolder = _cache.Path }, Hello).ToArray();
        string entry = Assert.Single(Directory.GetFiles(_cache.Path));
        byte[] content = File.ReadAllBytes(entry);
        content[content.Length / 2] ^= 1;
        File.WriteAllBytes(entry, content);

        Assert.Equal(good, Image(new CSharpFiles { CacheFolder = _cache.Path }, Hello).ToArray());
    }

    [Fact]
    public void Read_CacheCannotBeWritten_CompilesAllTheSame()
    {
        string file = _folder.Write("a file where a folder should be", "");

        Assert.NotEmpty(Image(new CSharpFiles { CacheFolder = file }, Hello).ToArray());
    }

    [Fact]
    public void Read_FileThatDoesNotCompile_ErrorsAreKeptToo()
    {
        CSharpFiles format = new() { CacheFolder = _cache.Path };
        _folder.Write("bad.cs", "nonsense");
        PluginPackage first = PluginPackage.FromFolder(_folder.Path, format);
        PluginSourceError[] errors = [.. first.Statuses().Single().SourceErrors];
        byte[] entry = File.ReadAllBytes(Assert.Single(Directory.GetFiles(_cache.Path)));

        PluginPackage second = PluginPackage.FromFolder(_folder.Path, format);

        Assert.NotEmpty(errors);
        Assert.Equal(errors, second.Statuses().Single().SourceErrors);
        Assert.Equal(entry, File.ReadAllBytes(Assert.Single(Directory.GetFiles(_cache.Path))));
    }

    [Fact]
    public void Key_AnyInputChanges_Changes()
    {
        string library = PluginAssembly.Build(_folder["Library.dll"], "public static class Library;");
        string[] usings = ["System"];
        string key = Key("a.cs", Hello, usings);
        string withLibrary = Key("a.cs", Hello, usings, library);
        PluginAssembly.Build(library, "public static class Library { public static int New => 1; }");

        string[] keys =
        [
            key,
            Key("b.cs", Hello, usings),
            Key("a.cs", Hello + " ", usings),
            Key("a.cs", Hello, [.. usings, "System.IO"]),
            withLibrary,
            Key("a.cs", Hello, usings, library),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(key, Key("a.cs", Hello, usings));
        Assert.Equal(key, Key("elsewhere/a.cs", Hello, usings));
    }

    private Process Ask() => Child.Start("Feria.Plugins.Source.Probe", _cache.Path, "ask", _folder.Path);

    /// <summary>Ten files, because what threads do to each other does not happen each time.</summary>
    private string[] Plugins(Func<string, string> source)
    {
        string[] plugins = [.. Enumerable.Range(0, 10).Select(run => $"run{run}")];
        Array.ForEach(plugins, plugin => _folder.Write(plugin + ".cs", source(plugin)));
        return plugins;
    }

    private static string Key(string path, string source, string[] usings, params string[] references)
        => CacheKey.Of(new PluginFile(path, Encoding.UTF8.GetBytes(source)), usings, ReferenceSet.With(references));

    private static ReadOnlyMemory<byte> Image(CSharpFiles format, string source)
    {
        PluginFileReading reading = format.Read(new PluginFile("hello.cs", Encoding.UTF8.GetBytes(source)));
        return reading.Image!.Assembly;
    }
}
