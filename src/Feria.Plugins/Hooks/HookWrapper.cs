namespace Feria.Plugins.Hooks;

/// <summary>A function around the call.</summary>
internal sealed class HookWrapper<TArgument, TResult>(HookMember member, HookErrors errors)
{
    private readonly HookPart<
        Func<TArgument, Func<TArgument, IReadOnlyList<PluginHookResult<TResult>>>, CancellationToken, IReadOnlyList<PluginHookResult<TResult>>>,
        Func<TArgument, Func<TArgument, ValueTask<IReadOnlyList<PluginHookResult<TResult>>>>, CancellationToken, ValueTask<IReadOnlyList<PluginHookResult<TResult>>>>> _part = new(
        member,
        errors,
        WrapperForm<TArgument, IReadOnlyList<PluginHookResult<TResult>>>.Plain,
        WrapperForm<TArgument, IReadOnlyList<PluginHookResult<TResult>>>.Awaited,
        WrapperForm<TArgument, IReadOnlyList<PluginHookResult<TResult>>>.Fitting);

    internal HookMember Member => member;

    /// <exception cref="PluginHookException">It is asynchronous, and nobody waits.</exception>
    internal ValueTask<IReadOnlyList<PluginHookResult<TResult>>> Call(
        TArgument argument, HookNext<TArgument, TResult> next, bool waits, CancellationToken cancellation)
        => _part.Plain is { } plain
            ? new(plain(argument, next.Call, cancellation))
            : _part.Awaited(waits)(argument, next.CallAsync, cancellation);
}
