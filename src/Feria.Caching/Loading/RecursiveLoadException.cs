namespace Feria.Caching;

/// <summary>A load asked the cache for the very key that it is loading: it would wait for itself for ever.</summary>
public sealed class RecursiveLoadException : InvalidOperationException
{
    internal RecursiveLoadException(object? key)
        : base($"The load of key '{key}' asks the cache for the same key. Let it compute the value itself, or read another key.")
    {
    }
}
