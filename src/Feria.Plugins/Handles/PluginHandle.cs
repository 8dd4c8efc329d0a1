using Feria.Plugins.Catalogs;
using Feria.Plugins.Functions;
using Feria.Plugins.Handles;

namespace Feria.Plugins;

/// <summary>A plug-in that has been loaded for this handle alone, and can be unloaded for certain.</summary>
/// <remarks>
/// <para>
/// It shares no static state with the package or with other handles, and stays with the version it was opened with. It
/// hands out no delegates: each call goes through the handle, which therefore knows what runs. A call costs a lock more
/// than one of the package.
/// </para>
/// <para>Safe for any number of threads. A handle that nobody holds lets its code go as well, at some time.</para>
/// </remarks>
public sealed class PluginHandle : IAsyncDisposable
{
    private static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(5);

    private readonly OwnLoad _load;
    private readonly HandedOut _handedOut = new();
    private readonly bool _isCollectible;

    internal PluginHandle(string package, PluginUnit unit)
    {
        Plugin = unit.Name;
        File = unit.File;
        Assembly = unit.Context?.Assemblies.Select(assembly => assembly.GetName().Name).FirstOrDefault() ?? unit.File;
        _isCollectible = unit.IsCollectible;
        _load = new OwnLoad(package, unit.Name, unit);
    }

    /// <summary>The name of the plug-in.</summary>
    public string Plugin { get; }

    /// <summary>The file it was loaded from; the name of the assembly for a plug-in that is compiled in.</summary>
    public string File { get; }

    /// <summary>The simple name of its assembly.</summary>
    public string Assembly { get; }

    /// <summary>The functions with exactly that label, in the order of their declaration.</summary>
    /// <param name="label">The label; null for the functions that have none.</param>
    /// <exception cref="ObjectDisposedException">The plug-in has been unloaded.</exception>
    /// <returns>The names of the functions; none when none has that label.</returns>
    public IReadOnlyList<string> Functions(string? label = null) => _load.Unit.Shape!.Names(label);

    /// <summary>Calls a function by name.</summary>
    /// <remarks>What the function throws comes through unchanged.</remarks>
    /// <typeparam name="TResult">What the function returns, or something it can be assigned to.</typeparam>
    /// <param name="target">The plug-in of this handle, or plug-in, function and label.</param>
    /// <param name="arguments">The arguments by position; those with default values may be left out at the end.</param>
    /// <exception cref="ObjectDisposedException">The plug-in has been unloaded.</exception>
    /// <exception cref="UnknownPluginException">The target names another plug-in.</exception>
    /// <exception cref="UnknownFunctionException">There is no such function, or it has another label.</exception>
    /// <exception cref="PluginArgumentException">The arguments or the result type do not fit.</exception>
    /// <returns>What the function returns.</returns>
    public TResult Call<TResult>(PluginCall target, params ReadOnlySpan<object?> arguments)
    {
        PluginFunction function = _load.Enter(target);
        try
        {
            TResult result = function.Call<TResult>(arguments);
            _handedOut.Note(result);
            return result;
        }
        catch (Exception error) when (_handedOut.NoteError(error))
        {
            throw;
        }
        finally
        {
            _load.Leave();
        }
    }

    /// <summary>Calls a function by name for its effect alone.</summary>
    /// <inheritdoc cref="Call{TResult}" path="/remarks|/param|/exception"/>
    public void Call(PluginCall target, params ReadOnlySpan<object?> arguments)
    {
        PluginFunction function = _load.Enter(target);
        try
        {
            function.Run(arguments);
        }
        catch (Exception error) when (_handedOut.NoteError(error))
        {
            throw;
        }
        finally
        {
            _load.Leave();
        }
    }

    /// <summary>Calls a function by name and awaits it, if there is anything to await.</summary>
    /// <remarks>What the function throws comes through unchanged, in the task. A wrong name or argument throws at once.</remarks>
    /// <typeparam name="TResult">What the function gives in the end, or something it can be assigned to.</typeparam>
    /// <param name="target">The plug-in of this handle, or plug-in, function and label.</param>
    /// <param name="cancellation">Handed to a function whose last parameter is a <see cref="CancellationToken"/>.</param>
    /// <param name="arguments">The arguments by position; those with default values may be left out at the end.</param>
    /// <exception cref="ObjectDisposedException">The plug-in has been unloaded.</exception>
    /// <exception cref="UnknownPluginException">The target names another plug-in.</exception>
    /// <exception cref="UnknownFunctionException">There is no such function, or it has another label.</exception>
    /// <exception cref="PluginArgumentException">The arguments or the result type do not fit.</exception>
    /// <exception cref="OperationCanceledException">In the task: it was cancelled before or during the call.</exception>
    /// <returns>What the function returns in the end.</returns>
    public ValueTask<TResult> CallAsync<TResult>(
        PluginCall target, CancellationToken cancellation, params ReadOnlySpan<object?> arguments)
    {
        PluginFunction function = _load.Enter(target);
        try
        {
            return Ending(function.CallAsync<TResult>(arguments, cancellation));
        }
        catch
        {
            _load.Leave();
            throw;
        }
    }

    /// <summary>Calls a function by name for its effect alone, and awaits it, if there is anything to await.</summary>
    /// <inheritdoc cref="CallAsync{TResult}" path="/remarks|/param|/exception"/>
    /// <returns>A task that ends when the function has ended.</returns>
    public ValueTask CallAsync(PluginCall target, CancellationToken cancellation, params ReadOnlySpan<object?> arguments)
    {
        PluginFunction function = _load.Enter(target);
        try
        {
            return new ValueTask(Ending(Nothing.After(function.RunAsync(arguments, cancellation))).AsTask());
        }
        catch
        {
            _load.Leave();
            throw;
        }
    }

    /// <summary>Lets the plug-in go and verifies that it has gone.</summary>
    /// <remarks>
    /// From the first moment on no further call begins. Then the running ones are waited for, the plug-in is told by
    /// <see cref="System.Runtime.Loader.AssemblyLoadContext.Unloading"/>, and garbage is collected until its code is gone or
    /// the patience is at an end; that stops all threads of the program for some milliseconds each time. Calling this again
    /// looks again.
    /// </remarks>
    /// <param name="patience">How long to wait for it; 5 seconds by default. Zero collects a few times and does not wait.</param>
    /// <param name="cancellation">Stops the waiting, not the unloading.</param>
    /// <exception cref="OperationCanceledException">The waiting was stopped.</exception>
    /// <returns>Whether it has gone and, if not, a hint of what holds it.</returns>
    public async ValueTask<PluginUnloadResult> UnloadAsync(TimeSpan? patience = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        Task released = _load.Close();
        if (!_isCollectible)
        {
            return StillAlive(UnloadHint.CompiledIn);
        }

        using CancellationTokenSource waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        waiting.CancelAfter(patience ?? DefaultPatience);
        await released.WaitAsync(waiting.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        bool gone = released.IsCompleted && await Collecting.UntilAsync(() => !_load.IsAlive, waiting.Token).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        return gone
            ? new PluginUnloadResult { Outcome = PluginUnloadOutcome.Unloaded, Plugin = Plugin, Assembly = Assembly }
            : StillAlive(UnloadHint.Of(_load.RunningCalls, _handedOut.HeldTypes()));
    }

    /// <summary>Lets the plug-in go without verifying anything: no further call begins, and running ones end in peace.</summary>
    /// <returns>A task that has ended.</returns>
    public ValueTask DisposeAsync()
    {
        _ = _load.Close();
        return ValueTask.CompletedTask;
    }

    private PluginUnloadResult StillAlive(string hint) => new()
    {
        Outcome = PluginUnloadOutcome.StillAlive,
        Plugin = Plugin,
        Assembly = Assembly,
        RunningCalls = _load.RunningCalls,
        HeldTypes = _handedOut.HeldTypes(),
        Hint = hint,
    };

    private async ValueTask<TResult> Ending<TResult>(ValueTask<TResult> call)
    {
        try
        {
            TResult result = await call.ConfigureAwait(false);
            _handedOut.Note(result);
            return result;
        }
        catch (Exception error) when (_handedOut.NoteError(error))
        {
            throw;
        }
        finally
        {
            _load.Leave();
        }
    }
}
