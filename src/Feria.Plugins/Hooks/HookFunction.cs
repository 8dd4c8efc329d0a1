namespace Feria.Plugins.Hooks;

/// <summary>A function that gives one result.</summary>
internal sealed class HookFunction<TArgument, TResult>(HookMember member, HookErrors errors)
{
    private readonly HookPart<Func<TArgument, CancellationToken, TResult>, Func<TArgument, CancellationToken, ValueTask<TResult>>> _part = new(
        member,
        errors,
        FunctionForm<TArgument, TResult>.Plain,
        FunctionForm<TArgument, TResult>.Awaited,
        FunctionForm<TArgument, TResult>.Fitting);

    internal HookMember Member => member;

    /// <exception cref="PluginHookException">It is asynchronous, and nobody waits.</exception>
    internal ValueTask<TResult> Call(TArgument argument, bool waits, CancellationToken cancellation)
        => _part.Plain is { } plain ? new(plain(argument, cancellation)) : _part.Awaited(waits)(argument, cancellation);

    internal PluginHookResult<TResult> Result(TResult value) => new(member.Plugin, member.Header.Name, value);
}
