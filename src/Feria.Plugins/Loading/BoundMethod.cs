using System.Reflection;

namespace Feria.Plugins.Loading;

/// <summary>A method with all that a caller does not pass.</summary>
/// <param name="Method">The method.</param>
/// <param name="Instance">What to call it of; null when it is static.</param>
/// <param name="Fillings">One for each parameter; null for those that a caller passes.</param>
internal sealed record BoundMethod(MethodInfo Method, object? Instance, IReadOnlyList<Filling?> Fillings)
{
    internal bool IsFilled => Fillings.Any(filling => filling is not null);

    /// <summary>The instance, and after it the value of every parameter that is filled in: what the written code is bound to.</summary>
    internal object?[] State => [Instance, .. Fillings.Select(filling => filling?.Value)];
}
