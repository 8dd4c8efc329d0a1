namespace Feria.Plugins.Hooks;

/// <summary>A function or wrapper of a hook, loaded when it is first reached: a call for the first result loads no more than it calls.</summary>
/// <remarks>Safe for any number of threads.</remarks>
internal sealed class HookPart<TPlain, TAwaited>(
    HookMember member, HookErrors errors, Func<Delegate, TPlain?> plain, Func<Delegate, TAwaited?> awaited, string fitting)
    where TPlain : Delegate
    where TAwaited : Delegate
{
    private TPlain? _plain;
    private TAwaited? _awaited;

    internal HookMember Member => member;

    /// <summary>The form that waits for nothing; null when it is <see cref="Awaited"/>.</summary>
    internal TPlain? Plain
    {
        get
        {
            if (_plain is null && _awaited is null)
            {
                Bind();
            }

            return _plain;
        }
    }

    /// <summary>The form that may have to be waited for, once <see cref="Plain"/> has been found to be null.</summary>
    /// <param name="waits">Whether somebody can wait for it.</param>
    /// <exception cref="PluginHookException">Nobody can.</exception>
    internal TAwaited Awaited(bool waits) => waits ? _awaited! : throw errors.NobodyWaits(member);

    private void Bind()
    {
        Functions.PluginFunction function = member.Load();

        // Asynchronous first: to a hook of objects a task would look like a plain result.
        if (function.IsAsync)
        {
            _awaited = awaited(function.Callable) ?? throw errors.Misfit(member, fitting);
        }
        else
        {
            _plain = plain(function.Callable) ?? throw errors.Misfit(member, fitting);
        }
    }
}
