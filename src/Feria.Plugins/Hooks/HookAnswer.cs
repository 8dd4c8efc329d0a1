namespace Feria.Plugins.Hooks;

/// <summary>What a call has given so far. A single result needs no list, so that a call for it allocates nothing.</summary>
internal struct HookAnswer<TResult>
{
    private PluginHookResult<TResult>? _single;
    private IReadOnlyList<PluginHookResult<TResult>>? _all;

    internal HookAnswer(IReadOnlyList<PluginHookResult<TResult>> all, List<Exception>? errors)
    {
        _all = all;
        Errors = errors;
    }

    /// <summary>Errors kept for the end of the call, or null.</summary>
    internal List<Exception>? Errors { get; set; }

    internal readonly PluginHookResult<TResult>? First => _single ?? (_all is { Count: > 0 } all ? all[0] : null);

    internal readonly IReadOnlyList<PluginHookResult<TResult>> All => _all ?? (_single is { } single ? [single] : []);

    internal void SetSingle(PluginHookResult<TResult> result) => _single = result;

    internal void Add(PluginHookResult<TResult> result, int most)
    {
        _all ??= new List<PluginHookResult<TResult>>(most);
        ((List<PluginHookResult<TResult>>)_all).Add(result);
    }

    internal readonly void ThrowErrors(bool first)
    {
        if (Errors is not null && !(first && First is not null))
        {
            throw new AggregateException(Errors);
        }
    }
}
