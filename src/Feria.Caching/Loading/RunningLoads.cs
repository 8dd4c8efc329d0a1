namespace Feria.Caching.Loading;

/// <summary>How many loads have begun and not ended, but for those that their starters alone know of: these bring no tags. Under the lock.</summary>
internal sealed class RunningLoads
{
    private int _count;

    internal bool Any => _count > 0;

    internal void Begin() => _count++;

    /// <summary>One has ended.</summary>
    /// <returns>Whether it was the last.</returns>
    internal bool End() => --_count == 0;
}
