using System.Runtime.CompilerServices;
using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Handles;

/// <summary>Loads that somebody can let go of for certain.</summary>
public sealed class HandleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _id = Guid.NewGuid().ToString("N");
    private readonly PluginPackage _package;

    public HandleTests()
    {
        PluginAssembly.Build(_folder[$"own{_id}.dll"], """
            public sealed record Row(int Number);

            public static class own
            {
                static int _count;
                static List<object> _kept = new();

                [Plugin] public static int Next() => ++_count;
                [Plugin] public static string Echo(string text) => text;
                [Plugin(Label = "rows")] public static object Make(int number) => new Row(number);
                [Plugin(Label = "rows")] public static IEnumerable<int> Count() { yield return 1; }
                [Plugin] public static void Fail() => throw new InvalidOperationException("boom");
                [Plugin] public static async Task<string> Wait(Task until) { await until; return "waited"; }
                [Plugin] public static async Task WaitForEffect(Task until) => await until;
                [Plugin] public static void Subscribe(List<Action> host) => host.Add(() => _count++);
                [Plugin] public static void OnUnload(Action told) => System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(typeof(own).Assembly)!.Unloading += _ => told();
            }
            """);
        _package = PluginPackage.FromFolder(_folder.Path);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task UnloadAsync_AfterCalls_IsUnloaded()
    {
        PluginHandle handle = _package.Open("own");
        Use(handle);

        PluginUnloadResult result = await handle.UnloadAsync(cancellation: Token);

        Assert.Equal(PluginUnloadOutcome.Unloaded, result.Outcome);
        Assert.Equal(("own", "own" + _id), (result.Plugin, result.Assembly));
        Assert.Null(result.Hint);
        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == "own" + _id);
    }

    [Fact]
    public async Task Open_Twice_EachHasStateOfItsOwn()
    {
        await using PluginHandle one = _package.Open("own");
        await using PluginHandle two = _package.Open("own");

        Assert.Equal(1, _package.Call<int>("own"));
        Assert.Equal(2, _package.Call<int>("own"));
        Assert.Equal(1, one.Call<int>("own"));
        Assert.Equal(1, two.Call<int>("own"));
    }

    [Fact]
    public async Task Open_FileChangesOrGoes_HandleStaysWithItsVersion()
    {
        await using PluginHandle handle = _package.Open("own");

        File.Delete(_folder[$"own{_id}.dll"]);

        Assert.False(_package.Exists("own"));
        Assert.Equal(1, handle.Call<int>("own"));
    }

    [Fact]
    public async Task Verbs_OnAHandle_AreThoseOfThePackage()
    {
        await using PluginHandle handle = _package.Open("own");

        Assert.Equal(_package.Functions("own"), handle.Functions());
        Assert.Equal(["Make", "Count"], handle.Functions("rows"));
        Assert.Equal("hello", handle.Call<string>(new PluginCall("own", "Echo"), "hello"));
        Assert.Equal("waited", await handle.CallAsync<string>(new PluginCall("own", "Wait"), Token, Task.CompletedTask));
        await handle.CallAsync(new PluginCall("own", "WaitForEffect"), Token, Task.CompletedTask);
        Assert.Equal("boom", Assert.Throws<InvalidOperationException>(() => handle.Call(new PluginCall("own", "Fail"))).Message);
        Assert.Throws<UnknownFunctionException>(() => handle.Call<string>(new PluginCall("own", "Missing")));
        Assert.Throws<UnknownPluginException>(() => handle.Call<string>("another"));
        Assert.Throws<PluginArgumentException>(() => handle.Call<string>(new PluginCall("own", "Echo"), 1));
        Assert.Throws<PluginArgumentException>(() => handle.CallAsync<string>(new PluginCall("own", "Echo"), Token, 1).AsTask().GetAwaiter().GetResult());
        Assert.EndsWith(".dll", handle.File, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Call_AfterUnloadOrDispose_SaysThatItHasGone(bool unload)
    {
        PluginHandle handle = _package.Open("own");
        if (unload)
        {
            await handle.UnloadAsync(cancellation: Token);
        }
        else
        {
            await handle.DisposeAsync();
        }

        Action[] calls =
        [
            () => handle.Call<int>("own"),
            () => handle.Call("own"),
            () => handle.CallAsync<int>("own", Token).AsTask(),
            () => handle.CallAsync("own", Token).AsTask(),
            () => handle.Functions(),
        ];
        Assert.All(calls, call => Assert.Contains("open another one", Assert.Throws<ObjectDisposedException>(call).Message, StringComparison.Ordinal));
        Assert.Equal(PluginUnloadOutcome.Unloaded, (await handle.UnloadAsync(cancellation: Token)).Outcome);
    }

    [Fact]
    public async Task UnloadAsync_CallStillRuns_CountsItAndUnloadsOnceItHasEnded()
    {
        PluginHandle handle = _package.Open("own");
        TaskCompletionSource until = new();
        Task<string> running = handle.CallAsync<string>(new PluginCall("own", "Wait"), Token, until.Task).AsTask();

        PluginUnloadResult result = await handle.UnloadAsync(TimeSpan.Zero, Token);

        Assert.Equal(PluginUnloadOutcome.StillAlive, result.Outcome);
        Assert.Equal(1, result.RunningCalls);
        Assert.Contains("1 call has not ended", result.Hint, StringComparison.Ordinal);
        Assert.Throws<ObjectDisposedException>(() => handle.Call<int>("own"));

        until.SetResult();
        Assert.Equal("waited", await running);
        until = new();
        Assert.Equal(PluginUnloadOutcome.Unloaded, (await handle.UnloadAsync(cancellation: Token)).Outcome);
    }

    [Fact]
    public async Task UnloadAsync_ResultsStillHeld_NamesTheirTypes()
    {
        PluginHandle handle = _package.Open("own");
        List<object> held = [];
        Hold(handle, held);

        PluginUnloadResult result = await handle.UnloadAsync(TimeSpan.Zero, Token);

        Assert.Equal(PluginUnloadOutcome.StillAlive, result.Outcome);
        Assert.Contains("Row", result.HeldTypes);
        Assert.Contains(result.HeldTypes, type => type.Contains("Count", StringComparison.Ordinal));
        Assert.Contains("'Row'", result.Hint, StringComparison.Ordinal);
        held.Clear();
        Assert.Equal(PluginUnloadOutcome.Unloaded, (await handle.UnloadAsync(cancellation: Token)).Outcome);
    }

    [Fact]
    public async Task UnloadAsync_ErrorStillHeld_NamesItsType()
    {
        PluginHandle handle = _package.Open("own");
        List<object> held = [];
        HoldError(handle, held);

        PluginUnloadResult result = await handle.UnloadAsync(TimeSpan.Zero, Token);

        Assert.Equal(PluginUnloadOutcome.StillAlive, result.Outcome);
        Assert.Equal(["System.InvalidOperationException"], result.HeldTypes);
        held.Clear();
        Assert.Equal(PluginUnloadOutcome.Unloaded, (await handle.UnloadAsync(cancellation: Token)).Outcome);
    }

    [Fact]
    public async Task UnloadAsync_HostHoldsADelegate_HintNamesTheLikelyCauses()
    {
        PluginHandle handle = _package.Open("own");
        List<Action> host = [];
        handle.Call(new PluginCall("own", "Subscribe"), host);

        PluginUnloadResult result = await handle.UnloadAsync(TimeSpan.Zero, Token);

        Assert.Equal(PluginUnloadOutcome.StillAlive, result.Outcome);
        Assert.Empty(result.HeldTypes);
        Assert.Contains("timer", result.Hint, StringComparison.Ordinal);
        Assert.Contains("own" + _id, result.ToString(), StringComparison.Ordinal);
        host.Clear();
        Assert.Equal(PluginUnloadOutcome.Unloaded, (await handle.UnloadAsync(cancellation: Token)).Outcome);
    }

    [Fact]
    public async Task UnloadAsync_PluginCleansUp_IsToldOnce()
    {
        PluginHandle handle = _package.Open("own");
        int told = 0;
        handle.Call(new PluginCall("own", "OnUnload"), () => { told++; throw new InvalidOperationException("on the way out"); });

        Assert.Equal(PluginUnloadOutcome.Unloaded, (await handle.UnloadAsync(cancellation: Token)).Outcome);
        Assert.Equal(1, told);
    }

    [Fact]
    public async Task UnloadAsync_Cancelled_ThrowsAndUnloadsAllTheSame()
    {
        PluginHandle handle = _package.Open("own");
        TaskCompletionSource until = new();
        Task<string> running = handle.CallAsync<string>(new PluginCall("own", "Wait"), Token, until.Task).AsTask();
        using CancellationTokenSource source = new();
        Task<PluginUnloadResult> unloading = handle.UnloadAsync(Timeout.InfiniteTimeSpan, source.Token).AsTask();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => unloading);
        until.SetResult();
        await running;
        Assert.Equal(PluginUnloadOutcome.Unloaded, (await handle.UnloadAsync(cancellation: Token)).Outcome);
    }

    [Fact]
    public async Task UnloadAsync_CompiledIn_SaysThatItCannotBe()
    {
        PluginHandle handle = PluginPackage.Compiled("Feria.Plugins.TestPlugins.Named").Open("another name");
        Assert.Equal("another name", handle.Call<string>("another name"));

        PluginUnloadResult result = await handle.UnloadAsync(cancellation: Token);

        Assert.Equal(PluginUnloadOutcome.StillAlive, result.Outcome);
        Assert.Contains("compiled into the program", result.Hint, StringComparison.Ordinal);
        Assert.Throws<ObjectDisposedException>(() => handle.Call<string>("another name"));
    }

    [Fact]
    public void Open_NoSuchOrUnusablePlugin_ThrowsAsACallDoes()
    {
        PluginAssembly.Build(_folder["bad.dll"], "public static class bad { static bad() => throw new InvalidOperationException(\"boom\"); [Plugin] public static int Next() => 1; }");

        Assert.Throws<UnknownPluginException>(() => _package.Open("missing"));
        Assert.Contains("boom", Assert.Throws<PluginLoadException>(() => _package.Open("bad")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_NewVersionFails_TheOneThatServesIsOpened()
    {
        Assert.Equal(1, _package.Call<int>("own"));
        await File.WriteAllTextAsync(_folder[$"own{_id}.dll"], "rubbish", Token);
        Assert.Equal(2, _package.Call<int>("own"));

        await using PluginHandle handle = _package.Open("own");

        Assert.Equal(1, handle.Call<int>("own"));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Use(PluginHandle handle)
    {
        Assert.Equal(1, handle.Call<int>("own"));
        Assert.NotNull(handle.Call<object>(new PluginCall("own", "Make", "rows"), 7));
        Assert.Throws<InvalidOperationException>(() => handle.Call(new PluginCall("own", "Fail")));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Hold(PluginHandle handle, List<object> held)
    {
        held.Add(handle.Call<object>(new PluginCall("own", "Make", "rows"), 7));
        held.Add(handle.Call<IEnumerable<int>>(new PluginCall("own", "Count", "rows")));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void HoldError(PluginHandle handle, List<object> held)
        => held.Add(Assert.Throws<InvalidOperationException>(() => handle.Call(new PluginCall("own", "Fail"))));
}
