namespace Feria.Caching.Loading;

/// <summary>A load of many keys brought nothing for one of them.</summary>
/// <remarks>Told to those who asked for that key alone; who asked for many finds it missing.</remarks>
#pragma warning disable CA1032 // Only a bulk load makes it, and always knows the key.
internal sealed class NoValueException(object? key)
    : KeyNotFoundException($"The load of several keys brought no value for key '{key}'.");
#pragma warning restore CA1032
