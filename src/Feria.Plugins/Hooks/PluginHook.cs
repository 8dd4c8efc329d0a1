using Feria.Plugins.Catalogs;
using Feria.Plugins.Hooks;

namespace Feria.Plugins;

/// <summary>One call to many plug-ins: all functions of a package that have one label.</summary>
/// <remarks>
/// <para>
/// A function takes the argument and, if it likes, a <see cref="CancellationToken"/>, and gives a result, a
/// <see cref="Task{TResult}"/> or a <see cref="ValueTask{TResult}"/> of it; null means that it has nothing to say. When more
/// than one thing has to be handed over, a record does it, and can grow without breaking a plug-in.
/// </para>
/// <para>
/// The order is <see cref="PluginAttribute.Order"/>, then the plug-in's name, then the declaration, changed as little as
/// <see cref="PluginAttribute.Before"/> and <see cref="PluginAttribute.After"/> demand. Functions with
/// <see cref="PluginAttribute.Wraps"/> stand around the call, the first of them outermost, and are handed the rest of it as
/// a delegate: they may change the argument and the results, call the rest several times, or not at all.
/// </para>
/// <para>
/// Safe for any number of threads. Functions are called one after the other. A plug-in is loaded when the call first comes
/// to it. A call looks at its sources as a call by name does, at every file of a folder; compiled-in plug-ins cost no
/// look. Without wrappers, a call allocates nothing but the list of results.
/// </para>
/// </remarks>
/// <typeparam name="TArgument">What the functions take.</typeparam>
/// <typeparam name="TResult">What they give.</typeparam>
public sealed class PluginHook<TArgument, TResult>
{
    private readonly PluginCatalog _catalog;
    private readonly HookErrors _errors;
    private volatile HookBinding<TArgument, TResult>? _binding;

    internal PluginHook(PluginCatalog catalog, string package, string label, PluginHookErrors errors, Action<PluginHookFailure>? skipped)
    {
        _catalog = catalog;
        _errors = new HookErrors(this, package, label, errors, skipped);
        Label = label;
    }

    /// <summary>The label of the functions.</summary>
    public string Label { get; }

    /// <summary>Calls all functions.</summary>
    /// <param name="argument">What they are called with.</param>
    /// <exception cref="UnknownPackageException">There is no such package.</exception>
    /// <exception cref="PluginHookException">The functions have no order, or one of them is asynchronous.</exception>
    /// <exception cref="PluginArgumentException">A function does not fit; by <see cref="PluginHookErrors.Throw"/>.</exception>
    /// <exception cref="PluginLoadException">A plug-in cannot be loaded; by <see cref="PluginHookErrors.Throw"/>.</exception>
    /// <exception cref="AggregateException">Some functions failed; by <see cref="PluginHookErrors.Collect"/>.</exception>
    /// <returns>The results that are not null, in the order of the functions.</returns>
    public IReadOnlyList<PluginHookResult<TResult>> All(TArgument argument)
        => Finished(Run(argument, new HookMode(First: false, Waits: false), default)).All;

    /// <summary>Calls one function after the other until one gives a result.</summary>
    /// <inheritdoc cref="All" path="/param|/exception"/>
    /// <returns>The first result that is not null, or null when there is none.</returns>
    public PluginHookResult<TResult>? First(TArgument argument)
        => Finished(Run(argument, new HookMode(First: true, Waits: false), default)).First;

    /// <summary>Calls all functions, one after the other, and awaits those that are asynchronous.</summary>
    /// <remarks>All errors are in the task.</remarks>
    /// <inheritdoc cref="All" path="/exception|/returns"/>
    /// <param name="argument">What they are called with.</param>
    /// <param name="cancellation">Handed to the functions that take it, and looked at before each.</param>
    /// <exception cref="OperationCanceledException">It was cancelled, whatever the policy for errors.</exception>
    public async ValueTask<IReadOnlyList<PluginHookResult<TResult>>> AllAsync(TArgument argument, CancellationToken cancellation = default)
        => (await Run(argument, new HookMode(First: false, Waits: true), cancellation).ConfigureAwait(false)).All;

    /// <summary>Calls and awaits one function after the other until one gives a result.</summary>
    /// <remarks>All errors are in the task.</remarks>
    /// <inheritdoc cref="First" path="/exception|/returns"/>
    /// <param name="argument">What they are called with.</param>
    /// <param name="cancellation">Handed to the functions that take it, and looked at before each.</param>
    /// <exception cref="OperationCanceledException">It was cancelled, whatever the policy for errors.</exception>
    public async ValueTask<PluginHookResult<TResult>?> FirstAsync(TArgument argument, CancellationToken cancellation = default)
        => (await Run(argument, new HookMode(First: true, Waits: true), cancellation).ConfigureAwait(false)).First;

    // Where nobody waits, nothing that could be waited for is called: the task has ended.
    private static HookAnswer<TResult> Finished(ValueTask<HookAnswer<TResult>> call) => call.GetAwaiter().GetResult();

    private async ValueTask<HookAnswer<TResult>> Run(TArgument argument, HookMode mode, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        HookBinding<TArgument, TResult> binding = Bound();
        HookAnswer<TResult> answer = binding.Wrappers.Length == 0
            ? await binding.Call(argument, mode, _errors, cancellation).ConfigureAwait(false)
            : await new HookChain<TArgument, TResult>(binding, _errors, mode, cancellation).Run(argument).ConfigureAwait(false);
        answer.ThrowErrors(mode.First);
        return answer;
    }

    private HookBinding<TArgument, TResult> Bound()
    {
        HookBinding<TArgument, TResult>? known = _binding;
        CatalogView view = _catalog.Look(known?.View);
        if (known is null || !ReferenceEquals(known.View, view))
        {
            _binding = known = Bind(known, view);
        }

        return known.Circle is { } circle ? throw _errors.Circle(circle) : known;
    }

    private HookBinding<TArgument, TResult> Bind(HookBinding<TArgument, TResult>? known, CatalogView view)
    {
        HookMember[] members = HookMember.Of(Label, view.Units);
        if (members.Length == 0)
        {
            _catalog.RequirePackage();
        }

        // A folder that is still young is listed at every call; what was bound stays as long as the plug-ins are the same.
        return known is not null && members.AsSpan().SequenceEqual(known.Members)
            ? known with { View = view }
            : HookBinding<TArgument, TResult>.Of(view, members, _errors);
    }
}
