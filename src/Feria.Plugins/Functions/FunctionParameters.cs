namespace Feria.Plugins.Functions;

/// <summary>How many arguments a function takes, and what stands in for those left out.</summary>
/// <param name="Required">How many have to be given.</param>
/// <param name="Most">How many may be given, a trailing cancellation token included.</param>
/// <param name="Defaults">The values of those after <paramref name="Required"/>.</param>
internal sealed record FunctionParameters(int Required, int Most, object?[] Defaults);
