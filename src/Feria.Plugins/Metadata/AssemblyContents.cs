using System.Reflection;
using Feria.Plugins.Compatibility;

namespace Feria.Plugins.Metadata;

/// <summary>What the metadata of an assembly says of plug-ins.</summary>
/// <param name="Name">The simple name of the assembly.</param>
/// <param name="Plugins">One for each type with marked methods.</param>
/// <param name="References">The assemblies it needs.</param>
/// <param name="Problem">Why nothing of it can be used, or null.</param>
internal sealed record AssemblyContents(
    string Name, IReadOnlyList<MetadataPlugin> Plugins, IReadOnlyList<AssemblyName> References, string? Problem)
{
    /// <summary>In what it does not fit this program; null when it does, or when nobody has looked.</summary>
    internal Incompatibility? Incompatibility { get; init; }
}
