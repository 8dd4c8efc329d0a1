using Feria.Plugins.Catalogs;

namespace Feria.Plugins.Hooks;

/// <summary>The functions and wrappers of a hook in order, as long as no plug-in of the package has changed.</summary>
/// <param name="View">The package they were taken from.</param>
/// <param name="Members">All of them, before they were ordered.</param>
/// <param name="Circle">Why there is no order, or null.</param>
/// <param name="Functions">Those that give results.</param>
/// <param name="Wrappers">Those around them, the outermost first.</param>
internal sealed record HookBinding<TArgument, TResult>(
    CatalogView View,
    HookMember[] Members,
    string? Circle,
    HookFunction<TArgument, TResult>[] Functions,
    HookWrapper<TArgument, TResult>[] Wrappers)
{
    internal static HookBinding<TArgument, TResult> Of(CatalogView view, HookMember[] members, HookErrors errors)
    {
        (HookMember[] functions, string? inner) = HookOrder.Of([.. members.Where(member => !member.Header.Place.Wraps)]);
        (HookMember[] wrappers, string? outer) = HookOrder.Of([.. members.Where(member => member.Header.Place.Wraps)]);
        return new(
            view,
            members,
            inner ?? outer,
            [.. functions.Select(member => new HookFunction<TArgument, TResult>(member, errors))],
            [.. wrappers.Select(member => new HookWrapper<TArgument, TResult>(member, errors))]);
    }

    /// <summary>Calls the functions one after the other: the core of every call.</summary>
    internal async ValueTask<HookAnswer<TResult>> Call(
        TArgument argument, HookMode mode, HookErrors errors, CancellationToken cancellation)
    {
        HookAnswer<TResult> answer = default;
        foreach (HookFunction<TArgument, TResult> function in Functions)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                TResult value = await function.Call(argument, mode.Waits, cancellation).ConfigureAwait(false);
                function.Member.Unit.NoteCall();
                if (value is not null && mode.First)
                {
                    answer.SetSingle(function.Result(value));
                    break;
                }

                if (value is not null)
                {
                    answer.Add(function.Result(value), Functions.Length);
                }
            }
            catch (Exception error) when (errors.GoesOn(function.Member, error, cancellation))
            {
                answer.Errors = errors.Handle(function.Member, error, answer.Errors);
            }
        }

        return answer;
    }
}
