using System.ComponentModel;

namespace Feria.Plugins.Compiled;

/// <summary>One function of a plug-in that is compiled in. Written by the source generator.</summary>
/// <param name="name">The method's name.</param>
/// <param name="label">Its label, or null.</param>
/// <param name="order">Its order.</param>
/// <param name="signature">What it takes and gives, as C# writes it.</param>
/// <param name="description">The first paragraph of its doc comment.</param>
/// <param name="documentation">The rest of its doc comment.</param>
/// <param name="required">How many arguments have to be given.</param>
/// <param name="defaults">The values of the other parameters.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PluginFunctionDefinition(
    string name,
    string? label,
    int order,
    string signature,
    string description,
    string documentation,
    int required,
    object?[] defaults)
{
    /// <summary>The plug-ins it comes before in a hook.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>The plug-ins it comes after in a hook.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Whether it stands around the others in a hook.</summary>
    public bool Wraps { get; init; }

    internal string Name => name;

    internal string? Label => label;

    internal int Order => order;

    internal string Signature => signature;

    internal string Description => description;

    internal string Documentation => documentation;

    internal int Required => required;

    internal object?[] Defaults => defaults;
}
