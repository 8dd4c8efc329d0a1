namespace Feria.Plugins.Handles;

/// <summary>Collects garbage until something is gone.</summary>
internal static class Collecting
{
    // Code goes in steps: objects, then the context's finalizer, then what that held. Three collections are the rule.
    private const int RoundsAtOnce = 8;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>True once it is gone; false when it is still there after a few rounds and the waiting has been cancelled.</summary>
    internal static async ValueTask<bool> UntilAsync(Func<bool> isGone, CancellationToken waiting)
    {
        for (int round = 0; ; round++)
        {
            if (isGone())
            {
                return true;
            }

            if (round >= RoundsAtOnce)
            {
                if (waiting.IsCancellationRequested)
                {
                    return false;
                }

                await Task.Delay(Pause, waiting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
