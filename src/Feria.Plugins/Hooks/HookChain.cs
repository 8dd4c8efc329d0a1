namespace Feria.Plugins.Hooks;

/// <summary>One call of a hook that has wrappers.</summary>
/// <remarks>A wrapper may call the rest several times, even at once.</remarks>
internal sealed class HookChain<TArgument, TResult>(
    HookBinding<TArgument, TResult> binding, HookErrors errors, HookMode mode, CancellationToken cancellation)
{
    private readonly Lock _gate = new();
    private List<Exception>? _collected;

    internal async ValueTask<HookAnswer<TResult>> Run(TArgument argument)
        => new(await From(0, argument, mode.Waits).ConfigureAwait(false), _collected);

    /// <summary>The call from a wrapper inwards; behind the last wrapper, the functions.</summary>
    internal async ValueTask<IReadOnlyList<PluginHookResult<TResult>>> From(int at, TArgument argument, bool waits)
    {
        if (at == binding.Wrappers.Length)
        {
            HookAnswer<TResult> answer = await binding.Call(argument, mode with { Waits = waits }, errors, cancellation).ConfigureAwait(false);
            Collect(answer.Errors);
            return answer.All;
        }

        cancellation.ThrowIfCancellationRequested();
        HookWrapper<TArgument, TResult> wrapper = binding.Wrappers[at];
        HookNext<TArgument, TResult> next = new(this, at + 1, waits);
        try
        {
            IReadOnlyList<PluginHookResult<TResult>> results = await wrapper.Call(argument, next, waits, cancellation).ConfigureAwait(false)
                ?? throw HookErrors.NoResults(wrapper.Member);
            wrapper.Member.Unit.NoteCall();
            return results;
        }
        catch (Exception error) when (!next.HasPassed(error) && errors.GoesOn(wrapper.Member, error, cancellation))
        {
            Collect(errors.Handle(wrapper.Member, error, null));
        }

        // Left out: what it had from the rest stands, and nothing is called twice for its sake.
        return next.Last ?? await From(at + 1, argument, waits).ConfigureAwait(false);
    }

    private void Collect(List<Exception>? more)
    {
        if (more is not null)
        {
            lock (_gate)
            {
                (_collected ??= []).AddRange(more);
            }
        }
    }
}
