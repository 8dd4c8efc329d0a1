namespace Feria.Plugins.Tests.Conformance;

/// <summary>How functions are awaited, wherever they come from.</summary>
public abstract class AsyncBehaviour
{
    protected abstract PluginPackage Package { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("AddLater", 11)]
    [InlineData("AddTwo", 12)]
    [InlineData("AddThree", 13)]
    public async Task CallAsync_TaskValueTaskOrPlainResult_GivesTheResult(string function, int expected)
    {
        PluginCall target = new("plugin_async", function);

        Assert.Equal(expected, await Package.CallAsync<int>(target, Token, 10));
        Assert.Equal(expected, await Package.CallAsync<object>(target, Token, 10));
        await Package.CallAsync(target, Token, 10);
    }

    [Fact]
    public async Task CallAsync_NoResult_RunsToTheEnd()
    {
        int before = Package.Call<int>(new PluginCall("plugin_async", "Runs"));

        await Package.CallAsync(new PluginCall("plugin_async", "Run"), Token);
        await Package.CallAsync(new PluginCall("plugin_async", "RunValue"), Token);

        Assert.Equal(before + 2, Package.Call<int>(new PluginCall("plugin_async", "Runs")));
        Assert.Throws<PluginArgumentException>(() => Start<object>("Run"));
    }

    [Fact]
    public async Task CallAsync_TrailingToken_IsFilledIn()
    {
        PluginCall target = new("plugin_async", "SeesToken");
        using CancellationTokenSource source = new();

        Assert.True(await Package.CallAsync<bool>(target, source.Token, 1));
        Assert.False(await Package.CallAsync<bool>(target, CancellationToken.None, 1));
        Assert.True(await Package.CallAsync<bool>(target, CancellationToken.None, 1, source.Token));
        Assert.False(await Package.Call<Task<bool>>(target, 1));
    }

    [Fact]
    public async Task CallAsync_AlreadyCancelled_DoesNotRun()
    {
        int before = Package.Call<int>(new PluginCall("plugin_async", "Runs"));

        await Assert.ThrowsAsync<TaskCanceledException>(async () =>
            await Package.CallAsync(new PluginCall("plugin_async", "RunValue"), new CancellationToken(canceled: true)));

        Assert.Equal(before, Package.Call<int>(new PluginCall("plugin_async", "Runs")));
    }

    [Fact]
    public async Task CallAsync_FunctionThrows_ErrorIsInTheTask()
    {
        ValueTask<int> later = Package.CallAsync<int>(new PluginCall("plugin_async", "FailLater"), Token);
        ValueTask<int> atOnce = Package.CallAsync<int>(new PluginCall("plugin_arguments", "Fail"), Token);

        Assert.Equal("later", (await Assert.ThrowsAsync<InvalidOperationException>(async () => await later)).Message);
        Assert.Equal("on purpose", (await Assert.ThrowsAsync<InvalidOperationException>(async () => await atOnce)).Message);
        Assert.Contains("later", Package.Statuses().Single(status => status.Plugin == "plugin_async").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_AsynchronousFunction_SaysToUseCallAsync()
    {
        PluginArgumentException error = Assert.Throws<PluginArgumentException>(() => Package.Call<int>(new PluginCall("plugin_async", "AddLater"), 1));

        Assert.Contains("use CallAsync", error.Message, StringComparison.Ordinal);
        Assert.Throws<PluginArgumentException>(() => Package.Call(new PluginCall("plugin_async", "Run")));
    }

    [Fact]
    public void CallAsync_WrongResultType_ThrowsAtOnce()
        => Assert.Throws<PluginArgumentException>(() => Start<string>("AddLater", 1));

    // Starts and does not await: what is thrown now is thrown by the call itself.
    private void Start<T>(string function, params ReadOnlySpan<object?> arguments)
        => Package.CallAsync<T>(new PluginCall("plugin_async", function), Token, arguments).AsTask();
}
