namespace Feria.Caching.Loading;

/// <summary>One load that somebody besides its starter may wait for.</summary>
/// <remarks>Who waits is counted under a lock of its owner; everything else is safe for any number of threads.</remarks>
#pragma warning disable CA1001 // The source has no timer and hands out no wait handle: disposing of it would free nothing and race with its listeners.
internal class Flight<TValue>
#pragma warning restore CA1001
{
    // Whoever waits goes on elsewhere: the loader must not run their code.
    private readonly TaskCompletionSource<TValue> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _cancellation = new();

    internal Task<TValue> Outcome => _outcome.Task;

    /// <summary>Cancelled when nobody wants the value any more.</summary>
    internal CancellationToken Cancellation => _cancellation.Token;

    /// <summary>How many wait and can still be told.</summary>
    internal int Waiting { get; set; }

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
