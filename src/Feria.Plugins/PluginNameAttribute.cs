namespace Feria.Plugins;

/// <summary>Names the plug-in that a type of an assembly is; without it the plug-in is called like the type.</summary>
/// <remarks>A dropped source file is one plug-in, named by its file; there the attribute says nothing.</remarks>
/// <param name="name">The name to call the plug-in by; compared exactly, case included.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class PluginNameAttribute(string name) : Attribute
{
    /// <summary>The name to call the plug-in by.</summary>
    public string Name { get; } = name;
}
