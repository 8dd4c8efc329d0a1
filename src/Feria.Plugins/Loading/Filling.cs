namespace Feria.Plugins.Loading;

/// <summary>What a parameter is filled with, null included.</summary>
internal sealed record Filling(object? Value);
