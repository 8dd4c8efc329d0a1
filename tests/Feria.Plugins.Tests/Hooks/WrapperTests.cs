using Results = System.Collections.Generic.IReadOnlyList<Feria.Plugins.PluginHookResult<string?>>;

namespace Feria.Plugins.Tests.Hooks;

public sealed class WrapperTests
{
    private readonly HookPackage _package = new HookPackage()
        .Add("a", (string text) => text + "1")
        .Add("b", (string text) => text + "2");

    [Fact]
    public void All_Wrapper_MayChangeArgumentAndResults()
    {
        Wrap("w", (text, next) => [.. next(text + "y").Reverse(), new("w", "own", "more")]);

        Assert.Equal(["xy2", "xy1", "more"], Values(_package.Hook().All("x")));
    }

    [Fact]
    public void All_WrapperDoesNotCallNext_NobodyInsideIsCalled()
    {
        Wrap("w", (_, _) => []);
        Wrap("x", (_, _) => throw new InvalidOperationException("called"));

        Assert.Empty(_package.Hook().All("x"));
        Assert.Null(_package.Hook().First("x"));
    }

    [Fact]
    public void All_WrapperCallsNextTwice_BothCallsCount()
    {
        Wrap("w", (text, next) => [.. next(text), .. next(text + "'")]);

        Assert.Equal(["x1", "x2", "x'1", "x'2"], Values(_package.Hook().All("x")));
    }

    [Fact]
    public void First_Wrapper_NextGivesAtMostOne()
    {
        int given = 0;
        Wrap("w", (text, next) =>
        {
            Results results = next(text);
            given = results.Count;
            return results;
        });

        Assert.Equal("x1", _package.Hook().First("x")!.Value.Value);
        Assert.Equal(1, given);
    }

    [Fact]
    public async Task AllAsync_AsynchronousWrapper_AwaitsTheRest()
    {
        _package.Add("c", async Task<string?> (string text) => { await Task.Yield(); return text + "3"; });
        _package.Add(
            "w",
            async Task<Results> (string text, Func<string, ValueTask<Results>> next, CancellationToken _) => [.. (await next(text)).Skip(1)],
            wraps: true);

        Assert.Equal(["x2", "x3"], Values(await _package.Hook().AllAsync("x", TestContext.Current.CancellationToken)));
        Assert.Null(await _package.Hook().FirstAsync("x", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AllAsync_PlainWrapperAroundAnAsynchronousFunction_IsAClearError()
    {
        _package.Add("slow", (string text) => Task.FromResult<string?>(text));
        Wrap("w", (text, next) => next(text));

        PluginHookException error = await Assert.ThrowsAsync<PluginHookException>(
            async () => await _package.Hook(PluginHookErrors.Skip).AllAsync("x", TestContext.Current.CancellationToken));

        Assert.Contains("'slow'", error.Message, StringComparison.Ordinal);
        Assert.Contains("wrappers", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_AsynchronousWrapper_IsAClearError()
    {
        _package.Add("w", (string text, Func<string, ValueTask<Results>> next) => next(text), wraps: true);

        Assert.Contains("'w'", Assert.Throws<PluginHookException>(() => _package.Hook().All("x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_WrapperFailsBeforeNext_IsLeftOut()
    {
        List<PluginHookFailure> skipped = [];
        Wrap("w", (_, _) => throw new FormatException("no"));

        Assert.Equal(["x1", "x2"], Values(_package.Hook(PluginHookErrors.Skip, skipped.Add).All("x")));
        Assert.Equal("w", Assert.Single(skipped).Plugin);
        Assert.Throws<FormatException>(() => _package.Hook().All("x"));
        Assert.Throws<AggregateException>(() => _package.Hook(PluginHookErrors.Collect).All("x"));
    }

    [Fact]
    public void All_WrapperFailsAfterNext_WhatItHadStandsAndNobodyIsCalledTwice()
    {
        int calls = 0;
        _package.Add("count", (string _) => $"{++calls}");
        Wrap("w", (text, next) => next(text + "y").Count == 0 ? [] : throw new FormatException("no"));

        Assert.Equal(["xy1", "xy2", "1"], Values(_package.Hook(PluginHookErrors.Skip).All("x")));
    }

    [Fact]
    public void All_FunctionFailsInsideAWrapper_TheWrapperIsNotBlamed()
    {
        _package.Add("bad", string? (string _) => throw new FormatException("no"));
        Wrap("w", (text, next) => next(text));

        Assert.Throws<FormatException>(() => _package.Hook().All("x"));

        Assert.NotNull(Error("bad"));
        Assert.Null(Error("w"));

        string? Error(string plugin) => _package.Package.Statuses().Single(status => status.Plugin == plugin).Error;
    }

    [Fact]
    public void All_WrapperGivesNull_IsItsError()
    {
        Wrap("w", (_, _) => null!);

        Assert.Contains("'W' gave null", Assert.Throws<PluginArgumentException>(() => _package.Hook().All("x")).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Values(Results results) => results.Select(result => result.Value);

    private void Wrap(string plugin, Func<string, Func<string, Results>, Results> wrapper)
        => _package.Add(plugin, HookPackage.Function("W", wrapper, wraps: true));
}
