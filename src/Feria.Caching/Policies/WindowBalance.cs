namespace Feria.Caching.Policies;

/// <summary>How much of the cache is window: moved by what a little more of either part would have been worth.</summary>
/// <remarks>
/// An entry asked for again soon after the window let it go is a hit that a larger window would have had. An entry used
/// while it stood in the tail of the main part is a hit that a smaller main part would have lost. Where both come equally
/// often, nothing is to be gained. The idea of following the gradient of hits over shadow queues is from A. Cidon et al.,
/// "Cliffhanger: Scaling Performance Cliffs in Web Memory Caches" (2016). A moving mean of the two signals, not each by
/// itself, moves the window: single bursts cancel out. Under the lock.
/// </remarks>
internal sealed class WindowBalance(long capacity)
{
    // The share of the window's steps in the whole, and of the whole in the memory of the mean. Hit ratios are flat
    // around them: half or twice the value changes the mean over the recorded traces by less than 0.1 points.
    private const double Step = 0.005;
    private const double Memory = 0.1;
    private const double Least = 0.01;
    private const double Most = 0.9;

    private double _window = Math.Max(1, capacity * Least);
    private double _trend;

    /// <summary>The weight that the window should have.</summary>
    internal long Target => (long)_window;

    /// <summary>The share of entries that shadow and tail have.</summary>
    internal static int Margin(int count) => Math.Max(1, count / 5);

    internal void WindowWasTooSmall(int count) => Move(1, count);

    internal void MainWasUsed(int count) => Move(-1, count);

    internal void Reset()
    {
        _window = Math.Max(1, capacity * Least);
        _trend = 0;
    }

    private void Move(int direction, int count)
    {
        _trend += (direction - _trend) / Math.Max(8, count * Memory);
        _window = Math.Clamp(_window + (capacity * Step * _trend), Math.Max(1, capacity * Least), Math.Max(1, capacity * Most));
    }
}
