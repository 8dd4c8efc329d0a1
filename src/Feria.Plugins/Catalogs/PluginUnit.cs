namespace Feria.Plugins.Catalogs;

/// <summary>One version of one plug-in: what it is, whether it is loaded, and what went wrong.</summary>
/// <remarks>Safe for any number of threads; its code is loaded once, and a failure stays until the file changes.</remarks>
internal abstract class PluginUnit(string name)
{
    private readonly Lock _gate = new();
    private volatile LoadedPlugin? _loaded;
    private volatile PluginLoadException? _failure;
    private volatile string? _callError;
    private bool _called;
    private bool _loading;

    internal string Name => name;

    /// <summary>The code, when it is there already.</summary>
    internal LoadedPlugin? Loaded => _loaded;

    internal abstract string File { get; }

    internal abstract int Order { get; }

    /// <summary>What can be known without running it; null when it is unusable, and the status says why.</summary>
    internal abstract PluginShape? Shape { get; }

    internal bool IsCallable => _failure is null && Shape is not null;

    /// <summary>A file with nothing in it that is marked as a function: not bad, just no plug-in.</summary>
    internal virtual bool IsNone => false;

    /// <summary>Whether its code may go when nobody uses it any more.</summary>
    internal virtual bool IsCollectible => false;

    private protected abstract PluginStage StageBeforeLoading { get; }

    /// <summary>The code, loaded now if it is not yet.</summary>
    /// <exception cref="PluginLoadException">It is unusable.</exception>
    internal LoadedPlugin Load() => _loaded ?? LoadOnce();

    internal void NoteCall()
    {
        // Read before write: a hot plug-in must not have its line of cache written by every core.
        if (!_called || _callError is not null)
        {
            _called = true;
            _callError = null;
        }
    }

    /// <summary>Remembers what a function threw; always false, so that it can stand in an exception filter.</summary>
    internal bool NoteFailure(Exception error)
    {
        if (error is not PluginArgumentException)
        {
            _called = true;
            _callError = $"{error.GetType().Name}: {error.Message}";
        }

        return false;
    }

    internal PluginStatus Status() => _failure?.Status ?? (Shape is null ? Unusable() : Healthy());

    internal PluginLoadException Failure() => _failure is { } failure
        ? new PluginLoadException(failure.Status, failure.InnerException)
        : new PluginLoadException(Unusable());

    /// <summary>Why there is no <see cref="Shape"/>.</summary>
    private protected virtual PluginStatus Unusable() => Healthy();

    private protected abstract LoadedPlugin LoadCode(PluginShape shape);

    private PluginStatus Healthy() => new()
    {
        Plugin = Name,
        File = File,
        Stage = _called ? PluginStage.Called : _loaded is null ? StageBeforeLoading : PluginStage.Loaded,
        Error = _callError,
        Cure = _callError is null ? null : "The plug-in itself threw this when it was called last.",
    };

    private LoadedPlugin LoadOnce()
    {
        lock (_gate)
        {
            if (_loaded is { } loaded)
            {
                return loaded;
            }

            if (_failure is not null || Shape is not { } shape)
            {
                throw Failure();
            }

            return _loaded = Guarded(shape);
        }
    }

    private LoadedPlugin Guarded(PluginShape shape)
    {
        // A lock lets its own thread in again: a static constructor that calls its own plug-in would load it twice.
        if (_loading)
        {
            throw new PluginLoadException(LoadFailures.Status(this, "Its static constructor calls the plug-in itself.", "Call it later."));
        }

        try
        {
            _loading = true;
            return LoadCode(shape);
        }
#pragma warning disable CA1031 // Whatever a plug-in throws while it is loaded becomes its status; the others go on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _failure = LoadFailures.From(this, error);
            throw Failure();
        }
        finally
        {
            _loading = false;
        }
    }
}
