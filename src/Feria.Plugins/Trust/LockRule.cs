namespace Feria.Plugins.Trust;

/// <summary>What a lock says of one file.</summary>
/// <param name="Sum">The sum it has to have; null when none is given.</param>
/// <param name="Refusal">Why it may not be used whatever its sum; null when its sum decides, or when nothing is said of it.</param>
/// <param name="Cure">What to do about the refusal.</param>
internal readonly record struct LockRule(string? Sum, string? Refusal, string? Cure)
{
    /// <summary>Whether any content will do.</summary>
    internal bool IsFree => Sum is null && Refusal is null;
}
