namespace Feria.Caching.Loading;

/// <summary>One load that somebody besides its starter may wait for.</summary>
/// <remarks>Who waits is counted under the store's lock; everything else is safe for any number of threads.</remarks>
internal sealed class Flight<TValue>
{
    // Whoever waits goes on elsewhere: the loader must not run their code.
    private readonly TaskCompletionSource<TValue> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _cancellation = new();

    internal Task<TValue> Outcome => _outcome.Task;

    /// <summary>Cancelled when the last who waited has gone.</summary>
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

    internal void Cancel()
    {
        _cancellation.Cancel();
        _ = _outcome.TrySetCanceled(_cancellation.Token);
    }
}
