namespace Feria.Caching.Peers;

/// <summary>What is loaded: as little work as can be, so that the cache's own is seen.</summary>
public static class Loads
{
    public static object Value { get; } = new();
}
