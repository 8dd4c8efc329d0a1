namespace Feria.Plugins.Hooks;

/// <summary>What becomes of the errors of one hook.</summary>
internal sealed class HookErrors(object hook, string package, string label, PluginHookErrors policy, Action<PluginHookFailure>? skipped)
{
    /// <summary>Remembers an error; whether the call goes on all the same. Can stand in an exception filter.</summary>
    internal bool GoesOn(HookMember member, Exception error, CancellationToken cancellation)
    {
        if ((error is PluginHookException { Owner: var owner } && ReferenceEquals(owner, hook))
            || (error is OperationCanceledException && cancellation.IsCancellationRequested))
        {
            return false;
        }

        _ = member.Unit.NoteFailure(error);
        return policy != PluginHookErrors.Throw;
    }

    /// <summary>Keeps the error for the end of the call, or reports it.</summary>
    internal List<Exception>? Handle(HookMember member, Exception error, List<Exception>? collected)
    {
        if (policy == PluginHookErrors.Collect)
        {
            return [.. collected ?? [], error];
        }

        skipped?.Invoke(new PluginHookFailure(member.Plugin, member.Header.Name, error));
        return collected;
    }

    internal PluginHookException Circle(string circle) => Error(
        $"Hook '{label}' of package '{package}' has no order: {circle}. Take one Before or After out of these plug-ins.");

    internal PluginHookException NobodyWaits(HookMember member) => Error(
        $"Function '{member.Header.Name}' of plug-in '{member.Plugin}' in hook '{label}' is asynchronous. "
        + "Call the hook by AllAsync or FirstAsync, and let the wrappers around it be asynchronous, too.");

    internal PluginArgumentException Misfit(HookMember member, string fitting) => new(
        member.Plugin,
        member.Header.Signature,
        $"{(member.Header.Place.Wraps ? "Wrapper" : "Function")} '{member.Header.Name}' does not fit hook '{label}', which calls {fitting}.");

    internal static PluginArgumentException NoResults(HookMember member) => new(
        member.Plugin, member.Header.Signature, $"Wrapper '{member.Header.Name}' gave null; no results are an empty list.");

    private PluginHookException Error(string message) => new(hook, label, message);
}
