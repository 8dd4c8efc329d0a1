using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Feria.Plugins.Catalogs;
using Feria.Plugins.Functions;

namespace Feria.Plugins.Handles;

/// <summary>A load of a plug-in for one handle alone; counts its calls, and lets go when it is closed and the last has ended.</summary>
/// <remarks>Safe for any number of threads.</remarks>
internal sealed class OwnLoad(string package, string plugin, PluginUnit unit)
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PluginUnit? _unit = unit;
    private WeakReference? _context;
    private bool _closed;

    internal int RunningCalls { get; private set; }

    /// <summary>Whether code of it is still in memory, as far as the last garbage collection knows.</summary>
    internal bool IsAlive => _context is { IsAlive: true };

    internal PluginUnit Unit => _unit ?? throw Gone();

    /// <summary>Begins a call; <see cref="Leave"/> ends it.</summary>
    internal PluginFunction Enter(PluginCall target)
    {
        lock (_gate)
        {
            PluginUnit unit = _closed ? throw Gone() : Unit;
            if (target.Plugin != unit.Name)
            {
                throw new UnknownPluginException(package, target.Plugin, [unit.Name]);
            }

            PluginFunction function = unit.Loaded!.Find(target.Function, target.Label) ?? throw unit.Shape!.Unknown(package, target);
            RunningCalls++;
            return function;
        }
    }

    internal void Leave()
    {
        lock (_gate)
        {
            RunningCalls--;
            ReleaseIfIdle();
        }
    }

    /// <summary>Lets no further call begin; the task ends when the last one has ended and nothing here holds the code any more.</summary>
    internal Task Close()
    {
        lock (_gate)
        {
            _closed = true;
            ReleaseIfIdle();
            return _released.Task;
        }
    }

    // Not inlined, so that no caller's frame keeps what is let go of here.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReleaseIfIdle()
    {
        if (!_closed || RunningCalls > 0 || _unit is not { } unit)
        {
            return;
        }

        _unit = null;
        if (unit.Context is { } context)
        {
            _context = new WeakReference(context, trackResurrection: true);
            Unload(context);
        }

        _released.SetResult();
    }

    private static void Unload(AssemblyLoadContext context)
    {
        try
        {
            context.Unload();
        }
#pragma warning disable CA1031 // What a plug-in throws while it cleans up cannot keep it from going, and belongs to nobody's call.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private ObjectDisposedException Gone()
        => new(nameof(PluginHandle), $"Plug-in '{plugin}' of package '{package}' has been unloaded through this handle; open another one.");
}
