namespace Feria.Plugins.Hooks;

/// <summary>Where a function wants to stand among those of its hook.</summary>
/// <param name="Before">The plug-ins it comes before.</param>
/// <param name="After">The plug-ins it comes after.</param>
/// <param name="Wraps">Whether it stands around the others instead of among them.</param>
internal sealed record HookPlace(IReadOnlyList<string> Before, IReadOnlyList<string> After, bool Wraps)
{
    internal static HookPlace Anywhere { get; } = new([], [], false);

    /// <summary>Why no hook could ever grant it, or null. The analyzer says the same while compiling.</summary>
    internal string? Problem(string plugin, string? label)
        => label is null && (Wraps || Before.Count + After.Count > 0) ? "has Before, After or Wraps and no Label; a hook is found by its label"
        : Before.Concat(After).Contains(plugin, StringComparer.Ordinal) ? $"names its own plug-in '{plugin}' in Before or After"
        : Before.FirstOrDefault(name => After.Contains(name, StringComparer.Ordinal)) is { } both ? $"is Before and After '{both}'"
        : null;
}
