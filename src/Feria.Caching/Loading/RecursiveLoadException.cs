namespace Feria.Caching;

/// <summary>A load asked the cache for the very key that it is loading: it would wait for itself for ever.</summary>
#pragma warning disable CA1032 // Only a cache makes it, and always knows the key.
public sealed class RecursiveLoadException : InvalidOperationException
#pragma warning restore CA1032
{
    internal RecursiveLoadException(object? key)
        : base($"The load of key '{key}' asks the cache for the same key. Let it compute the value itself, or read another key.")
    {
    }
}
