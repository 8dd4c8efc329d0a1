namespace Feria.Caching.Loading;

/// <summary>The code of the user's that runs for a cache on nobody's own account: loads that belong to all who wait, and listeners.</summary>
/// <remarks>A synchronous load on its caller's thread is the caller's own.</remarks>
internal sealed class Errands
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _running;
    private bool _isClosing;

    /// <summary>How many run.</summary>
    internal int Running => Volatile.Read(ref _running);

    /// <summary>One begins; <see cref="End"/> has to follow.</summary>
    internal void Begin() => _ = Interlocked.Increment(ref _running);

    /// <summary>The same, unless no more are to begin.</summary>
    internal bool TryBegin()
    {
        Begin();
        if (!Volatile.Read(ref _isClosing))
        {
            return true;
        }

        End();
        return false;
    }

    internal void End()
    {
        if (Interlocked.Decrement(ref _running) == 0 && Volatile.Read(ref _isClosing))
        {
            _ = _done.TrySetResult();
        }
    }

    /// <summary>No load begins any more.</summary>
    internal void Close()
    {
        // Counted as one itself, so that it ends with the last, or at once.
        Begin();
        Volatile.Write(ref _isClosing, true);
        End();
    }

    /// <summary>Ends with the last that runs, once closed.</summary>
    internal Task Done => _done.Task;
}
