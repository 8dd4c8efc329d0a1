using System.Diagnostics;

namespace Feria.Plugins.Tests.Hooks;

public sealed class HookTests
{
    private readonly HookPackage _package = new();
    private readonly List<PluginHookFailure> _skipped = [];

    [Fact]
    public void All_SomeGiveNull_TheOthersResultsWithTheirPlugins()
    {
        _package.Add("a", (string text) => text + "1").Add("b", (string _) => (string?)null).Add("c", (string text) => text + "3");

        Assert.Equal([new("a", "F0", "x1"), new("c", "F2", "x3")], _package.Hook().All("x"));
    }

    [Fact]
    public void All_NobodyThere_IsEmpty()
    {
        _package.Add("other", (string _) => "");

        Assert.Empty(_package.Package.Hook<string, string?>("another").All(""));
        Assert.Null(_package.Package.Hook<string, string?>("another").First(""));
    }

    [Fact]
    public void First_StopsAtTheFirstThatIsNotNull()
    {
        List<string> called = [];
        foreach (string plugin in (string[])["a", "b", "c"])
        {
            _package.Add(plugin, (string _) =>
            {
                called.Add(plugin);
                return plugin == "a" ? null : plugin;
            });
        }

        Assert.Equal(new("b", "F1", "b"), _package.Hook().First(""));
        Assert.Equal(["a", "b"], called);
    }

    [Fact]
    public async Task AllAsync_EveryForm_IsCalled()
    {
        _package.Add("a", (string text) => text)
            .Add("b", (string text, CancellationToken token) => text + token.CanBeCanceled)
            .Add("c", (string text) => Task.FromResult<string?>(text))
            .Add("d", async Task<string?> (string text, CancellationToken token) => { await Task.Yield(); return text + token.CanBeCanceled; })
            .Add("e", (string text) => ValueTask.FromResult<string?>(text))
            .Add("f", (string text, CancellationToken token) => ValueTask.FromResult<string?>(text + token.CanBeCanceled))
            .Add("g", (object text) => $"{text}!");

        using CancellationTokenSource source = new();

        IReadOnlyList<PluginHookResult<string?>> results = await _package.Hook().AllAsync("x", source.Token);

        Assert.Equal(["x", "xTrue", "x", "xTrue", "x", "xTrue", "x!"], results.Select(result => result.Value));
    }

    [Fact]
    public async Task AllAsync_HookOfObjects_TasksAreAwaited()
    {
        _package.Add("a", (string _) => Task.FromResult<object?>("x")).Add("b", (string _) => (object)1);

        IReadOnlyList<PluginHookResult<object?>> results = await _package.Package.Hook<string, object?>("hook").AllAsync("", TestContext.Current.CancellationToken);

        Assert.Equal(["x", 1], results.Select(result => result.Value));
    }

    [Fact]
    public void All_AsynchronousFunction_IsAClearErrorWhateverThePolicy()
    {
        bool called = false;
        _package.Add("slow", (string _) => { called = true; return Task.FromResult<string?>(""); });

        PluginHookException error = Assert.Throws<PluginHookException>(() => _package.Hook(PluginHookErrors.Skip).All(""));

        Assert.Contains("'F0' of plug-in 'slow'", error.Message, StringComparison.Ordinal);
        Assert.Contains("AllAsync", error.Message, StringComparison.Ordinal);
        Assert.False(called);
    }

    [Fact]
    public void All_FunctionDoesNotFit_NamesPluginSignatureAndWhatWouldFit()
    {
        _package.Add("odd", (int number) => number).Add("even", (string text) => text);

        PluginArgumentException error = Assert.Throws<PluginArgumentException>(() => _package.Hook().All("x"));

        Assert.Equal("signature of F0", error.Signature);
        Assert.Contains("'odd'", error.Message, StringComparison.Ordinal);
        Assert.Contains("string F(string)", error.Message, StringComparison.Ordinal);
        Assert.Equal("x", Assert.Single(_package.Hook(PluginHookErrors.Skip, _skipped.Add).All("x")).Value);
        Assert.IsType<PluginArgumentException>(Assert.Single(_skipped).Error);
    }

    [Fact]
    public void All_WrapperDoesNotFit_SaysWhatWould()
    {
        _package.Add("odd", (string text) => text, wraps: true);

        PluginArgumentException error = Assert.Throws<PluginArgumentException>(() => _package.Hook().All("x"));

        Assert.Contains("Wrapper 'F0'", error.Message, StringComparison.Ordinal);
        Assert.Contains("Func<string, IReadOnlyList<PluginHookResult<string>>>", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_ErrorByThrow_ComesThroughUnchangedAndTheStatusHasIt()
    {
        FormatException thrown = new("no");
        _package.Add("a", string? (string _) => throw thrown).Add("b", (string _) => "");

        Assert.Same(thrown, Assert.Throws<FormatException>(() => _package.Hook().All("")));
        Assert.Contains("FormatException: no", _package.Package.Statuses().Single(status => status.Plugin == "a").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void All_ErrorsByCollect_AllAreCalledAndTheErrorsComeTogether()
    {
        int called = 0;
        _package.Add("a", string? (string _) => throw new FormatException("no"))
            .Add("b", (string _) => $"{++called}")
            .Add("c", string? (string _) => throw new ArithmeticException());

        AggregateException error = Assert.Throws<AggregateException>(() => _package.Hook(PluginHookErrors.Collect).All(""));

        Assert.Equal([typeof(FormatException), typeof(ArithmeticException)], error.InnerExceptions.Select(inner => inner.GetType()));
        Assert.Equal(1, called);
        Assert.Equal("2", _package.Hook(PluginHookErrors.Collect).First("")!.Value.Value);
    }

    [Fact]
    public void First_ErrorsByCollectAndNoResult_AreThrown()
    {
        _package.Add("a", string? (string _) => throw new FormatException("no")).Add("b", (string _) => (string?)null);

        Assert.IsType<FormatException>(Assert.Throws<AggregateException>(() => _package.Hook(PluginHookErrors.Collect).First("")).InnerException);
    }

    [Fact]
    public void All_ErrorBySkip_IsLeftOutAndReported()
    {
        FormatException thrown = new("no");
        _package.Add("a", string? (string _) => throw thrown).Add("b", (string text) => text);

        Assert.Equal("x", Assert.Single(_package.Hook(PluginHookErrors.Skip, _skipped.Add).All("x")).Value);
        Assert.Equal([new("a", "F0", thrown)], _skipped);
        Assert.Contains("no", _package.Package.Statuses().Single(status => status.Plugin == "a").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void All_InnerHookFails_ThePolicyOfTheOuterOneCounts()
    {
        HookPackage inner = new HookPackage().Add("slow", (string _) => Task.FromResult<string?>(""));
        _package.Add("a", (string text) => inner.Hook().First(text)?.Value);

        Assert.Empty(_package.Hook(PluginHookErrors.Skip, _skipped.Add).All(""));
        Assert.IsType<PluginHookException>(Assert.Single(_skipped).Error);
    }

    [Fact]
    public async Task AllAsync_Cancelled_EndsAtTheNextFunctionWhateverThePolicy()
    {
        using CancellationTokenSource source = new();
        List<string> called = [];
        _package.Add("a", (string _) => { called.Add("a"); source.Cancel(); return "a"; }).Add("b", (string _) => { called.Add("b"); return "b"; });

        await Assert.ThrowsAsync<OperationCanceledException>(async () => await _package.Hook(PluginHookErrors.Skip).AllAsync("", source.Token));
        Assert.Equal(["a"], called);
    }

    [Fact]
    public void All_NothingHasChanged_NothingIsListedOrBoundAgain()
    {
        _package.Add("a", (string text) => text);
        PluginHook<string, string?> hook = _package.Hook();

        Assert.Equal("x", Assert.Single(hook.All("x")).Value);
        Assert.Equal("y", Assert.Single(hook.All("y")).Value);
        Assert.Equal(1, _package.Listings);

        _package.Add("b", (string text) => text);
        Assert.Equal(2, hook.All("y").Count);
        Assert.Equal(2, _package.Listings);
    }

    [Fact]
    public void Calls_WithoutWrappers_AllocateNothingButTheList()
    {
        Assert.SkipWhen(
            typeof(PluginHook<,>).Assembly.GetCustomAttributes(false).OfType<DebuggableAttribute>().Any(attribute => attribute.IsJITOptimizerDisabled),
            "Without optimization the compiler makes an object of every asynchronous method.");
        _package.Add("a", (string text) => text).Add("b", (string _) => (string?)null).Add("c", (string text) => text);
        PluginHook<string, string?> hook = _package.Hook();

        Assert.Equal(0, Allocated(() => hook.First("x")));
        Assert.Equal(Allocated(() => new List<PluginHookResult<string?>>(3)), Allocated(() => hook.All("x")));
        Assert.Equal(0, Allocated(() => Finished(hook.FirstAsync("x", CancellationToken.None))));
    }

    private static PluginHookResult<string?>? Finished(ValueTask<PluginHookResult<string?>?> call) => call.GetAwaiter().GetResult();

    private static long Allocated<T>(Func<T> call)
    {
        for (int warm = 0; warm < 100; warm++)
        {
            GC.KeepAlive(call());
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = call();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
