using System.ComponentModel;

namespace Feria.Plugins.Compiled;

/// <summary>Leads from an assembly to its table, for the generator of an assembly that refers to it.</summary>
/// <param name="table">A type derived from <see cref="PluginTable"/> with a constructor without parameters.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PluginTableAttribute(Type table) : Attribute
{
    /// <summary>The table.</summary>
    public Type Table { get; } = table;
}
