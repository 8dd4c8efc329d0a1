using System.Globalization;
using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Folders;

/// <summary>A reload cannot make it worse: what is in use goes on until something better is there.</summary>
public sealed class ReloadTests : IDisposable
{
    private const string Throwing = "public static class one { static one() => throw new InvalidOperationException(\"boom\"); [Plugin] public static string Say() => \"2\"; }";

    private readonly TemporaryFolder _folder = new();
    private readonly PluginPackage _package;

    public ReloadTests()
    {
        Build(PluginAssembly.Saying("one", "1"));
        _package = PluginPackage.FromFolder(_folder.Path);
    }

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, PluginStage, string> BadVersions => new()
    {
        { "rubbish", PluginStage.Read, "" },
        { "", PluginStage.Found, "empty" },
        { "public abstract class one { [Plugin] public string Say() => \"2\"; }", PluginStage.Checked, "'Say' is not static" },
        { "public class one { public one() => throw new InvalidOperationException(\"boom\"); [Plugin] public string Say() => \"2\"; }", PluginStage.Loaded, "its constructor threw InvalidOperationException: boom" },
        { "public static class one { public static string Say() => \"2\"; }", PluginStage.Checked, "no function" },
        { Throwing, PluginStage.Loaded, "boom" },
    };

    [Theory]
    [MemberData(nameof(BadVersions))]
    public void Call_NewVersionFails_OldOneGoesOnAndTheStatusSaysWhy(string bad, PluginStage stage, string error)
    {
        Assert.Equal("1", _package.Call<string>("one"));
        DateTime written = File.GetLastWriteTimeUtc(_folder["one.dll"]);

        Spoil(bad);

        Assert.Equal("1", _package.Call<string>("one"));
        Assert.Equal(["one"], _package.Names());
        Assert.True(_package.Exists("one"));
        Assert.Equal(["Say"], _package.Functions("one"));
        PluginStatus status = Assert.Single(_package.Statuses());
        Assert.Equal("one", status.Plugin);
        Assert.Equal(_folder["one.dll"], status.File);
        Assert.Equal(stage, status.Stage);
        Assert.Contains(error, status.Error, StringComparison.Ordinal);
        Assert.NotNull(status.Cure);
        Assert.Equal(written, status.KeptVersion?.UtcDateTime);
        Assert.Contains(written.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + "Z goes on serving", status.ToString(), StringComparison.Ordinal);

        Build(PluginAssembly.Saying("one", "3"));
        Assert.Equal("3", _package.Call<string>("one"));
        Assert.Null(_package.Statuses().Single().Error);
        Assert.Null(_package.Statuses().Single().KeptVersion);
    }

    [Fact]
    public void Call_NewVersionFailsAgainAndAgain_TheLastGoodOneServes()
    {
        foreach (string good in (string[])["1", "2"])
        {
            Build(PluginAssembly.Saying("one", good));
            Assert.Equal(good, _package.Call<string>("one"));
            foreach ((string bad, _, _) in BadVersions.Select(row => row.Data))
            {
                Spoil(bad);
                Assert.Equal(good, _package.Call<string>("one"));
            }
        }
    }

    [Fact]
    public void Call_NewVersionFailedToLoad_IsNotTriedAgainUntilItChanges()
    {
        string id = Guid.NewGuid().ToString("N");
        Assert.Equal("1", _package.Call<string>("one"));
        Build($$"""
            public static class one
            {
                static one() { AppDomain.CurrentDomain.SetData("{{id}}", (AppDomain.CurrentDomain.GetData("{{id}}") as int? ?? 0) + 1); throw new InvalidOperationException(); }
                [Plugin] public static string Say() => "never";
            }
            """);

        for (int time = 0; time < 5; time++)
        {
            Assert.Equal("1", _package.Call<string>("one"));
            Assert.Equal(["one"], _package.Names());
        }

        Assert.Equal(1, AppDomain.CurrentDomain.GetData(id));
    }

    [Fact]
    public void Call_StateOfTheOldVersion_GoesOnCounting()
    {
        Build("public static class one { static int _count; [Plugin] public static int Next() => ++_count; }");
        Assert.Equal(1, _package.Call<int>("one"));

        Spoil("rubbish");

        Assert.Equal(2, _package.Call<int>("one"));
    }

    [Fact]
    public void Names_FileDeleted_PluginGoesThoughItsVersionWasKept()
    {
        Assert.Equal("1", _package.Call<string>("one"));
        Spoil("rubbish");
        Assert.Equal("1", _package.Call<string>("one"));

        File.Delete(_folder["one.dll"]);

        Assert.Throws<UnknownPluginException>(() => _package.Call<string>("one"));
        Assert.Empty(_package.Names());
    }

    [Fact]
    public void Names_TypeRenamed_OldNameGoesNewNameComes()
    {
        Assert.Equal("1", _package.Call<string>("one"));

        Build(PluginAssembly.Saying("two", "2"));

        Assert.Equal(["two"], _package.Names());
        Assert.Throws<UnknownPluginException>(() => _package.Call<string>("one"));
        Assert.Equal("2", _package.Call<string>("two"));
    }

    [Fact]
    public void Call_OneOfTwoTypesFailsInTheNewVersion_ThatOneStaysOldTheOtherIsNew()
    {
        Build("public static class a { [Plugin] public static int V() => 1; } public static class b { [Plugin] public static int V() => 1; }");
        Assert.Equal(1, _package.Call<int>("a"));
        Assert.Equal(1, _package.Call<int>("b"));

        Build("public static class a { [Plugin] public static int V() => 2; } public static class b { static b() => throw new InvalidOperationException(); [Plugin] public static int V() => 2; }");

        Assert.Equal(2, _package.Call<int>("a"));
        Assert.Equal(1, _package.Call<int>("b"));
        Assert.NotNull(_package.Statuses().Single(status => status.Plugin == "b").KeptVersion);
    }

    [Fact]
    public void Call_FunctionOfTheNewVersionThatCannotLoad_IsUnknownInTheOldOne()
    {
        Assert.Equal("1", _package.Call<string>("one"));
        Build("public static class one { static one() => throw new InvalidOperationException(); [Plugin] public static string Tell() => \"2\"; }");
        PluginInfo info = _package.Info("one", "Tell");

        Assert.Throws<UnknownFunctionException>(() => _package.Call<string>(new PluginCall("one", "Tell")));
        Assert.Throws<UnknownFunctionException>(info.GetCallable);
        Assert.Equal("1", _package.Call<string>(new PluginCall("one", "Say")));
    }

    [Fact]
    public void Names_ChangedFileInUse_RunsNoCodeOfTheNewVersion()
    {
        Assert.Equal("1", _package.Call<string>("one"));
        Build(Throwing);

        Assert.Equal(["one"], _package.Names());
        Assert.Null(_package.Statuses().Single().Error);
    }

    [Fact]
    public void Call_DependencyOfTheNewVersionComesLate_NewVersionServesFromThen()
    {
        Assert.Equal("1", _package.Call<string>("one"));
        using TemporaryFolder elsewhere = new();
        string name = "Late" + Guid.NewGuid().ToString("N");
        string library = PluginAssembly.Build(elsewhere[name + ".dll"], "public static class Late { public static string Say() => \"2\"; }");
        PluginAssembly.Build(_folder["one.dll"], "public static class one { [Plugin] public static string Say() => Late.Say(); }", library);
        Assert.Equal("1", _package.Call<string>("one"));
        Assert.Contains(name, _package.Statuses().Single().Error, StringComparison.Ordinal);

        File.Copy(library, _folder[name + ".dll"]);

        Assert.Equal("2", _package.Call<string>("one"));
    }

    [Fact]
    public async Task Call_FileSpoiltAndMendedWhileManyCall_NobodyFails()
    {
        string[] versions = [.. Enumerable.Range(0, 10).Select(version => PluginAssembly.Build(
            _folder[$"_versions/{version}/one.dll"], $"public static class one {{ [Plugin] public static int Version() => {version}; }}"))];
        File.Copy(versions[0], _folder["one.dll"], overwrite: true);
        Assert.Equal(0, _package.Call<int>("one"));
        bool ended = false;
        Task<int>[] callers = [.. Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(() =>
        {
            int calls = 0;
            for (int last = 0; !Volatile.Read(ref ended); calls++)
            {
                int version = _package.Call<int>("one");
                Assert.InRange(version, last, 9);
                last = version;
            }

            return calls;
        }, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default))];

        // In place, as a careless copy does: cut to nothing, half of it, the whole.
        foreach (string version in versions)
        {
            byte[] content = await File.ReadAllBytesAsync(version, TestContext.Current.CancellationToken);
            using FileStream file = new(_folder["one.dll"], FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
            await file.WriteAsync(content.AsMemory(0, content.Length / 2), TestContext.Current.CancellationToken);
            await file.FlushAsync(TestContext.Current.CancellationToken);
            _ = _package.Call<int>("one");
            await file.WriteAsync(content.AsMemory(content.Length / 2), TestContext.Current.CancellationToken);
        }

        Assert.Equal(9, _package.Call<int>("one"));
        Volatile.Write(ref ended, true);
        Assert.All(await Task.WhenAll(callers), calls => Assert.NotEqual(0, calls));
    }

    private void Spoil(string bad)
    {
        if (bad.Contains("class", StringComparison.Ordinal))
        {
            Build(bad);
        }
        else
        {
            File.WriteAllText(_folder["one.dll"], bad);
        }
    }

    private void Build(string source) => PluginAssembly.Build(_folder["one.dll"], source);
}
