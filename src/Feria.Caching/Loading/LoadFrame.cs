namespace Feria.Caching.Loading;

/// <summary>The loads that the running code is part of, from the inside out.</summary>
/// <remarks>
/// A synchronous load is known to its thread, an asynchronous one to everything that its context flows into. An
/// asynchronous load that is started within a synchronous one is part of both.
/// </remarks>
internal sealed class LoadFrame(object load, object? owner, LoadFrame? outer, LoadFrame? beside = null)
{
    private static readonly AsyncLocal<LoadFrame?> Innermost = new();

    // A stack rather than frames: a synchronous load allocates nothing.
    [ThreadStatic]
    private static Stack<(object Load, object? Owner)>? _synchronous;

    private object Load => load;

    private object? Owner => owner;

    private LoadFrame? Outer => outer;

    private LoadFrame? Beside => beside;

    /// <summary>A load begins on this thread; <see cref="Leave"/> has to follow.</summary>
    /// <param name="load">The load.</param>
    /// <param name="owner">What stands for all loads of its cache, if anybody asks for them.</param>
    internal static void Enter(object load, object? owner) => (_synchronous ??= new()).Push((load, owner));

    internal static void Leave() => _ = _synchronous!.Pop();

    /// <summary>The running asynchronous method is a load; it ends with the method, which restores its caller's context.</summary>
    /// <param name="load">The load.</param>
    /// <param name="owner">What stands for all loads of its cache, if anybody asks for them.</param>
    /// <param name="isPart">Whether it is part of the loads that started it: false for one in the background, which nobody waits for.</param>
    internal static void Flow(object load, object? owner, bool isPart)
        => Innermost.Value = isPart ? new(load, owner, Innermost.Value, Synchronous()) : new(load, owner, null);

    /// <summary>Whether the running code is part of a load, or of one of an owner's.</summary>
    internal static bool IsInside(object load) => IsOnThisThread(load) || Has(Innermost.Value, load);

    // The synchronous loads of this thread, as they are now.
    private static LoadFrame? Synchronous()
    {
        LoadFrame? innermost = null;
        foreach ((object load, object? owner) in _synchronous?.Reverse() ?? [])
        {
            innermost = new(load, owner, innermost);
        }

        return innermost;
    }

    private static bool IsOnThisThread(object load)
    {
        if (_synchronous is { Count: > 0 } synchronous)
        {
            foreach ((object inner, object? owner) in synchronous)
            {
                if (ReferenceEquals(inner, load) || ReferenceEquals(owner, load))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Has(LoadFrame? innermost, object load)
    {
        for (LoadFrame? frame = innermost; frame is not null; frame = frame.Outer)
        {
            if (ReferenceEquals(frame.Load, load) || ReferenceEquals(frame.Owner, load) || Has(frame.Beside, load))
            {
                return true;
            }
        }

        return false;
    }
}
