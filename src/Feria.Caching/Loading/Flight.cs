using Feria.Caching.Maps;

namespace Feria.Caching.Loading;

/// <summary>One load that somebody besides its starter may wait for.</summary>
/// <remarks>The settable properties belong to the lock; everything else is safe for any number of threads.</remarks>
#pragma warning disable CA1001 // The source has no timer and hands out no wait handle: disposing of it would free nothing and race with its listeners.
internal sealed class Flight<TKey, TValue>(Entry<TKey, TValue> entry, bool isHeld)
#pragma warning restore CA1001
{
    // Whoever waits goes on elsewhere: the loader must not run their code.
    private readonly TaskCompletionSource<TValue> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _cancellation = new();

    internal Task<TValue> Outcome => _outcome.Task;

    /// <summary>Cancelled when nobody wants the value any more.</summary>
    internal CancellationToken Cancellation => _cancellation.Token;

    /// <summary>Whether it goes on when nobody waits: its starter loads by itself, or it runs in the background.</summary>
    internal bool IsHeld => isHeld;

    /// <summary>What it will fill, if pending, or replace.</summary>
    internal Entry<TKey, TValue> Entry { get; set; } = entry;

    /// <summary>How many wait and can still be told.</summary>
    internal int Waiting { get; set; }

    /// <summary>A value that is over and serves if the load fails soon enough.</summary>
    internal Entry<TKey, TValue>? Fallback { get; set; }

    internal void Land(TValue value) => _ = _outcome.TrySetResult(value);

    internal void Fail(Exception error)
    {
        if (_outcome.TrySetException(error))
        {
            // An error that nobody waits for is nobody's unobserved error.
            _ = _outcome.Task.Exception;
        }
    }

    /// <summary>Asks the load to stop, elsewhere: whoever listens is the load's own code.</summary>
    internal Task CancelAsync() => _cancellation.CancelAsync();
}
