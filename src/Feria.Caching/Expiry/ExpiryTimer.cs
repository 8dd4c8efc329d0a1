namespace Feria.Caching.Expiry;

/// <summary>Has what is over removed from time to time, as long as somebody holds the cache.</summary>
internal sealed class ExpiryTimer : IDisposable
{
    private readonly WeakReference<Func<int>> _expire;
    private readonly ITimer _timer;

    /// <summary>Starts.</summary>
    /// <param name="expire">What to do; somebody else has to hold it.</param>
    /// <param name="every">How often.</param>
    /// <param name="clock">Whose timer.</param>
    internal ExpiryTimer(Func<int> expire, TimeSpan every, TimeProvider clock)
    {
        _expire = new(expire);
        _timer = clock.CreateTimer(static timer => ((ExpiryTimer)timer!).Tick(), this, every, every);
    }

    public void Dispose() => _timer.Dispose();

    private void Tick()
    {
        if (_expire.TryGetTarget(out Func<int>? expire))
        {
            _ = expire();
        }
        else
        {
            // A timer must not be what keeps a forgotten cache alive, nor outlive it.
            Dispose();
        }
    }
}
