using System.Runtime.CompilerServices;
using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Folders;

/// <summary>What is loaded, when, how often, and what is left when it fails.</summary>
public sealed class LoadingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _id = Guid.NewGuid().ToString("N");
    private readonly PluginPackage _package;

    public LoadingTests() => _package = PluginPackage.FromFolder(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Call_OnePlugin_LoadsThatOneOnly()
    {
        Marked("one");
        Marked("two");

        Assert.Equal("one", _package.Call<string>("one"));

        Assert.Equal(1, Loads("one"));
        Assert.Equal(0, Loads("two"));
        Assert.Equal(PluginStage.Called, Status("one").Stage);
        Assert.Equal(PluginStage.Checked, Status("two").Stage);
    }

    [Fact]
    public void Verbs_ThatOnlyLook_LoadNothing()
    {
        Marked("one");

        _ = _package.Names();
        _ = _package.Functions("one");
        _ = _package.Labels("one");
        _ = _package.Info("one");
        _ = _package.Exists("one");
        _ = _package.Statuses();
        Assert.Throws<UnknownFunctionException>(() => _package.Call<string>(new PluginCall("one", "Missing")));

        Assert.Equal(0, Loads("one"));
        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == "one" + _id);
    }

    [Fact]
    public void Call_SixtyFourFirstCallsAtOnce_LoadOnce()
    {
        Marked("one");
        Marked("two");
        using Barrier barrier = new(64);
        Thread[] threads = [.. Enumerable.Range(0, 64).Select(_ => new Thread(() =>
        {
            barrier.SignalAndWait();
            _package.Call<string>("one");
            _package.Call<string>("two");
        }))];

        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.Equal(1, Loads("one"));
        Assert.Equal(1, Loads("two"));
    }

    [Fact]
    public void Call_StaticConstructorThrows_IsALoadErrorAndTheOthersGoOn()
    {
        Build("bad", "public static class bad { static readonly string s = Make(); static string Make() => throw new InvalidOperationException(\"boom\"); [Plugin] public static string Say() => s; }");
        Marked("one");
        Assert.Equal(["bad", "one"], _package.Names());

        PluginLoadException error = Assert.Throws<PluginLoadException>(() => _package.Call<string>("bad"));

        Assert.Equal(PluginStage.Loaded, error.Status.Stage);
        Assert.Contains("boom", error.Message, StringComparison.Ordinal);
        Assert.IsType<TypeInitializationException>(error.InnerException);
        Assert.Throws<PluginLoadException>(() => _package.Call<string>("bad"));
        Assert.Equal("one", _package.Call<string>("one"));
    }

    [Fact]
    public void Names_PluginThatFailedToLoad_IsNotListedAndItsStatusSaysWhy()
    {
        Build("bad", "public static class bad { static bad() => throw new InvalidOperationException(\"boom\"); [Plugin] public static string Say() => \"\"; [Plugin] public static string Other() => \"\"; }");
        Marked("one");
        Assert.Throws<PluginLoadException>(() => _package.Get<Func<string>>("bad", "Other"));

        Assert.Equal(["one"], _package.Names());
        Assert.False(_package.Exists("bad"));
        Assert.Throws<PluginLoadException>(() => _package.Functions("bad"));
        PluginStatus status = Status("bad");
        Assert.Equal(PluginStage.Loaded, status.Stage);
        Assert.EndsWith("bad" + _id + ".dll", status.File, StringComparison.Ordinal);
        Assert.Contains("boom", status.Error, StringComparison.Ordinal);
        Assert.NotNull(status.Cure);
    }

    [Fact]
    public void Call_PluginThatCallsItselfWhileLoading_FailsWithoutLooping()
    {
        AppDomain.CurrentDomain.SetData("package" + _id, _package);
        Build("self", $$"""
            public static class self
            {
                static readonly string s = ((PluginPackage)AppDomain.CurrentDomain.GetData("package{{_id}}")!).Call<string>("self");
                [Plugin] public static string Say() => s;
            }
            """);

        PluginLoadException error = Assert.Throws<PluginLoadException>(() => _package.Call<string>("self"));

        Assert.Contains("calls the plug-in itself", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_DependencyBesideThePlugin_IsFoundInEachSubfolderByItself()
    {
        foreach (string version in (string[])["1", "2"])
        {
            string library = PluginAssembly.Build(_folder[$"p{version}/Shared.dll"], $"public static class Shared {{ public static string Version => \"{version}\"; }}");
            PluginAssembly.Build(_folder[$"p{version}/p{version}.dll"], $"public static class p{version} {{ [Plugin] public static string Say() => Shared.Version; }}", library);
        }

        Assert.Equal(["p1", "p2"], _package.Names());
        Assert.Equal("1", _package.Call<string>("p1"));
        Assert.Equal("2", _package.Call<string>("p2"));
    }

    [Fact]
    public void Call_DependencyMissing_NamesItBeforeAnyCodeRuns()
    {
        string library = PluginAssembly.Build(_folder["Gone" + _id + ".dll"], "public static class Gone { public static string Say() => \"\"; }");
        PluginAssembly.Build(_folder["needy.dll"], "public static class needy { [Plugin] public static string Say() => Gone.Say(); }", library);
        File.Delete(library);
        Assert.Equal(["needy"], _package.Names());

        PluginLoadException error = Assert.Throws<PluginLoadException>(() => _package.Call<string>("needy"));

        Assert.Contains("'Gone" + _id + "'", error.Message, StringComparison.Ordinal);
        Assert.Contains("beside the plug-in", error.Status.Cure, StringComparison.Ordinal);
        Assert.False(_package.Exists("needy"));

        PluginAssembly.Build(library, "public static class Gone { public static string Say() => \"found\"; }");
        Assert.Equal("found", _package.Call<string>("needy"));
    }

    [Fact]
    public void Call_DepsFileDamaged_IsALoadError()
    {
        Build("deps", PluginAssembly.Saying("deps", "never"));
        _folder.Write($"deps{_id}.deps.json", "{ nonsense");

        Assert.Equal(PluginStage.Loaded, Assert.Throws<PluginLoadException>(() => _package.Call<string>("deps")).Status.Stage);
    }

    [Fact]
    public void Call_AssemblyThatRegistersItself_StaysOutOfTheCompiledPlugins()
    {
        Build("registering", $$"""
            using System.Runtime.CompilerServices;
            using Feria.Plugins.Compiled;
            public static class registering { [Plugin] public static string Say() => "loaded"; }
            public sealed class Table : PluginTable
            {
                public override string Assembly => "{{_id}}";
                public override string Index => "Package{{_id}}\tregistering\t0";
                public override PluginDefinition Load(int plugin) => throw new InvalidOperationException();
                [ModuleInitializer] internal static void Register() => CompiledPlugins.Register(new Table());
            }
            """);

        Assert.Equal("loaded", _package.Call<string>("registering"));
        Assert.Throws<UnknownPackageException>(() => PluginPackage.Compiled("Package" + _id).Names());
    }

    [Fact]
    public void Call_PrivateCopyOfTheContractBesideThePlugin_HostsOwnIsUsed()
    {
        File.Copy(typeof(PluginPackage).Assembly.Location, _folder["Feria.Plugins.dll"]);
        Build("contract", "public static class contract { [Plugin] public static PluginCall Make(PluginCall target) => target with { Label = \"x\" }; }");

        Assert.Equal(["contract"], _package.Names());
        Assert.Equal(new PluginCall("a", Label: "x"), _package.Call<PluginCall>("contract", new PluginCall("a")));
    }

    [Fact]
    public void Call_FileOverwrittenInPlaceDuringTheCall_CallEndsInItsOwnVersion()
    {
        // The second half of the function is compiled only after the file has been destroyed.
        string path = Build("busy", """
            public static class busy
            {
                [Plugin] public static string Run(Action meanwhile) { meanwhile(); return Later.Say(); }
            }
            public static class Later { public static string Say() => string.Concat(new Part[] { new Part<string>("still "), new Part<string>("here") }.Select(part => part.Text)); }
            public abstract class Part { public abstract string Text { get; } }
            public class Part<T>(T value) : Part { public override string Text => value!.ToString()!; }
            """);
        Action overwrite = () =>
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            stream.SetLength(0);
        };

        Assert.Equal("still here", _package.Call<string>("busy", overwrite));
    }

    [Fact]
    public void Call_NoPlaceForAShadowCopy_LoadsFromMemory()
    {
        string path = Build("memory", PluginAssembly.Saying("memory", "fine"));
        string shadow = Path.Combine(PluginCache.Folder, "shadow", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))));
        Directory.CreateDirectory(Path.GetDirectoryName(shadow)!);
        File.WriteAllText(shadow, "in the way");

        Assert.Equal("fine", _package.Call<string>("memory"));
        Assert.Empty(_package.Get<Func<string>>("memory").Method.Module.Assembly.Location);
    }

    [Fact]
    public void Call_ShadowCopyDamaged_IsMadeAgain()
    {
        string path = Build("damaged", PluginAssembly.Saying("damaged", "fine"));
        byte[] content = File.ReadAllBytes(path);
        string copy = Path.Combine(PluginCache.Folder, "shadow", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)), Path.GetFileName(path));
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.WriteAllText(copy, "damaged");

        Assert.Equal("fine", _package.Call<string>("damaged"));
        Assert.Equal(copy, _package.Get<Func<string>>("damaged").Method.Module.Assembly.Location);
        Assert.Equal(content, File.ReadAllBytes(copy));
    }

    [Fact]
    public void Call_ShadowCopyOfLongAgo_IsMarkedAsUsed()
    {
        string path = Build("marked", PluginAssembly.Saying("marked", "fine"));
        Assert.Equal("fine", _package.Call<string>("marked"));
        string copies = Path.GetDirectoryName(_package.Get<Func<string>>("marked").Method.Module.Assembly.Location)!;
        DateTime longAgo = DateTime.UtcNow.AddDays(-10);
        Directory.SetLastWriteTimeUtc(copies, longAgo);

        Assert.Equal("fine", PluginPackage.FromFolder(Path.GetDirectoryName(path)!).Call<string>("marked"));

        Assert.InRange(Directory.GetLastWriteTimeUtc(copies), longAgo.AddDays(9), DateTime.MaxValue);
    }

    [Fact]
    public void Call_VersionReplacedAndNoLongerHeld_IsCollected()
    {
        WeakReference old = CallAndForget();
        Marked("one", "changed");
        Assert.Equal("changed", _package.Call<string>("one"));

        Collect(() => old.IsAlive);

        Assert.False(old.IsAlive);
    }

    [Fact]
    public void Get_VersionReplacedAndCollected_HeldDelegateStillLoadsItsDependencies()
    {
        string library = PluginAssembly.Build(_folder["late/Later.dll"], "public static class Later { public static string Say() => \"late\"; }");
        PluginAssembly.Build(_folder["late/late.dll"], """
            public static class late
            {
                [Plugin] public static string Say(bool now) => now ? Use() : "not yet";
                static string Use() => Later.Say();
            }
            """, library);
        Func<bool, string> held = _package.Get<Func<bool, string>>("late");
        Assert.Equal("not yet", held(false));

        PluginAssembly.Build(_folder["late/late.dll"], PluginAssembly.Saying("late", "replaced"));
        Assert.Equal("replaced", _package.Call<string>("late"));
        Collect(() => true);

        Assert.Equal("late", held(true));
    }

    private static void Collect(Func<bool> goOn)
    {
        for (int round = 0; round < 20 && goOn(); round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference CallAndForget()
    {
        Marked("one");
        Assert.Equal("one", _package.Call<string>("one"));
        return new WeakReference(_package.Get<Func<string>>("one").Method.Module.Assembly);
    }

    private string Build(string plugin, string source) => PluginAssembly.Build(_folder[$"{plugin}{_id}.dll"], source);

    /// <summary>A plug-in whose static constructor leaves a mark in the process.</summary>
    private void Marked(string plugin, string? text = null) => Build(plugin, $$"""
        public static class {{plugin}}
        {
            static {{plugin}}()
            {
                lock (typeof(string))
                {
                    AppDomain.CurrentDomain.SetData("{{plugin + _id}}", (AppDomain.CurrentDomain.GetData("{{plugin + _id}}") as int? ?? 0) + 1);
                }
            }

            [Plugin] public static string Say() => "{{text ?? plugin}}";
        }
        """);

    private int Loads(string plugin) => AppDomain.CurrentDomain.GetData(plugin + _id) as int? ?? 0;

    private PluginStatus Status(string plugin) => _package.Statuses().Single(status => status.Plugin == plugin);
}
