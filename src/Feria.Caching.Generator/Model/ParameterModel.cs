namespace Feria.Caching.Generator.Model;

/// <summary>A parameter of a cached method.</summary>
/// <param name="Modifier">What a partial method has to repeat before it, with a space behind, or nothing.</param>
/// <param name="Declaration">Its type and name.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsToken">Whether it is a <c>CancellationToken</c>.</param>
/// <param name="Key">The code that makes its part of the key; null where it is no part of it.</param>
/// <param name="KeyType">The type of that part.</param>
/// <param name="KeyMayBeNull">Whether that part may be null.</param>
internal sealed record ParameterModel(string Modifier, string Declaration, string Name, bool IsToken, string? Key, string KeyType, bool KeyMayBeNull);
