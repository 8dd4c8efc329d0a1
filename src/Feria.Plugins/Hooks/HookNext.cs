using System.Diagnostics;

namespace Feria.Plugins.Hooks;

/// <summary>What a wrapper has around it: the rest of the call.</summary>
/// <param name="chain">The call.</param>
/// <param name="at">The wrapper that comes next.</param>
/// <param name="mayWait">Whether somebody waits for the wrapper.</param>
internal sealed class HookNext<TArgument, TResult>(HookChain<TArgument, TResult> chain, int at, bool mayWait)
{
    private Exception? _passing;

    /// <summary>What the rest gave last; null before it has been called.</summary>
    internal IReadOnlyList<PluginHookResult<TResult>>? Last { get; private set; }

    /// <summary>Whether an error came out of the rest of the call and is not the wrapper's own.</summary>
    internal bool HasPassed(Exception error) => ReferenceEquals(error, _passing);

    internal IReadOnlyList<PluginHookResult<TResult>> Call(TArgument argument)
    {
        ValueTask<IReadOnlyList<PluginHookResult<TResult>>> rest = Run(argument, waits: false);
        Debug.Assert(rest.IsCompleted, "Where nobody waits, nothing that could be waited for is called.");
        return rest.Result;
    }

    internal ValueTask<IReadOnlyList<PluginHookResult<TResult>>> CallAsync(TArgument argument) => Run(argument, mayWait);

    private async ValueTask<IReadOnlyList<PluginHookResult<TResult>>> Run(TArgument argument, bool waits)
    {
        try
        {
            return Last = await chain.From(at, argument, waits).ConfigureAwait(false);
        }
        catch (Exception error) when (Notes(error))
        {
            throw;
        }
    }

    private bool Notes(Exception error)
    {
        _passing = error;
        return false;
    }
}
