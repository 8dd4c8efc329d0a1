using System.Runtime.Loader;

namespace Feria.Plugins.Catalogs;

/// <summary>One version of one plug-in: what it is, whether it is loaded, and what went wrong.</summary>
/// <remarks>
/// Safe for any number of threads; its code is loaded once, and a failure stays until the file changes. A version that
/// fails where an earlier one is in use leaves the work to the earlier one: a reload cannot make it worse.
/// </remarks>
/// <param name="name">The name of the plug-in.</param>
/// <param name="predecessor">The version that this one would replace, or null.</param>
internal abstract class PluginUnit(string name, PluginUnit? predecessor = null)
{
    /// <summary>A file may change many times without a call in between; versions nobody can be about to load any more are let go.</summary>
    private const int MostPredecessors = 16;

    private readonly Lock _gate = new();
    private readonly int _depth = predecessor is null ? 0 : predecessor._depth + 1;
    private volatile PluginUnit? _predecessor = predecessor;
    private volatile LoadedPlugin? _loaded;
    private volatile PluginLoadException? _failure;
    private volatile string? _callError;
    private bool _called;
    private volatile bool _loading;

    internal string Name => name;

    /// <summary>The code, when it is there already.</summary>
    internal LoadedPlugin? Loaded => _loaded;

    internal abstract string File { get; }

    internal abstract int Order { get; }

    /// <summary>What can be known without running it; null when it is unusable, and the status says why.</summary>
    internal PluginShape? Shape => Kept?.Shape ?? OwnShape;

    internal bool IsCallable => Kept is not null || (_failure is null && HasOwnShape);

    /// <summary>The earlier version that goes on serving, because this one has failed; null when this one serves or nothing does.</summary>
    internal PluginUnit? Kept => _predecessor is { } earlier && (_failure is not null || !HasOwnShape) ? earlier.InUse() : null;

    /// <summary>
    /// What a new version has to fall back on: this version, which may be on its way to being loaded, or the one that it
    /// has not replaced yet; null when nothing of the plug-in is in use.
    /// </summary>
    internal PluginUnit? Fallback => _loaded is null && !_loading && _predecessor is null ? null
        : _depth < MostPredecessors ? this
        : InUse();

    /// <summary>When the file of this version was written; null for what has no file.</summary>
    internal virtual DateTimeOffset? Written => null;

    /// <summary>A file with nothing in it that is marked as a function: not bad, just no plug-in.</summary>
    internal virtual bool IsNone => false;

    /// <summary>Whether its code may go when nobody uses it any more.</summary>
    internal virtual bool IsCollectible => false;

    /// <summary>What its code has been loaded into; null when it is not loaded or is the program's own.</summary>
    internal virtual AssemblyLoadContext? Context => null;

    /// <summary>What can be known of this very version; null when it is unusable.</summary>
    private protected abstract PluginShape? OwnShape { get; }

    /// <summary>Whether there is one, for those who know without making it.</summary>
    private protected virtual bool HasOwnShape => OwnShape is not null;

    private protected abstract PluginStage StageBeforeLoading { get; }

    /// <summary>The version whose code is loaded, after the end of a loading that is under way; null when there is none.</summary>
    private PluginUnit? InUse()
    {
        lock (_gate)
        {
            return _predecessor is { } earlier ? earlier.InUse() : _loaded is null ? null : this;
        }
    }

    /// <summary>The code, loaded now if it is not yet.</summary>
    /// <exception cref="PluginLoadException">It is unusable.</exception>
    internal LoadedPlugin Load() => _loaded ?? LoadOnce();

    /// <summary>The same version, to be loaded once more by itself; what cannot be is this very plug-in.</summary>
    internal virtual PluginUnit Apart() => this;

    /// <summary>Compiles and checks it, and loads it if it is to replace what is loaded; failures become its status.</summary>
    internal void Settle()
    {
        if (!IsCallable || _predecessor is null)
        {
            return;
        }

        try
        {
            _ = Load();
        }
        catch (PluginLoadException)
        {
            // What has no version to fall back on says so when it is called.
        }
    }

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

    internal PluginStatus Status()
    {
        PluginStatus status = _failure?.Status ?? (HasOwnShape ? Healthy() : Unusable());
        return status with { KeptVersion = Kept?.Written };
    }

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

            if (Kept is { } kept)
            {
                return _loaded = kept.Load();
            }

            if (_failure is not null || OwnShape is not { } shape)
            {
                throw Failure();
            }

            _loaded = Guarded(shape);
            if (_failure is null)
            {
                _predecessor = null;
            }

            return _loaded;
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
            return Kept?.Load() ?? throw Failure();
        }
        finally
        {
            _loading = false;
        }
    }
}
