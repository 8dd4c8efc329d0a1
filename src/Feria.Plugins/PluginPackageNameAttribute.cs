namespace Feria.Plugins;

/// <summary>
/// Names the package of all plug-ins that are compiled into an assembly; without it the package of a plug-in is its
/// namespace, as the package of a Python module is its directory.
/// </summary>
/// <param name="name">The name for <see cref="PluginPackage.Compiled"/>; compared exactly, case included.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class PluginPackageNameAttribute(string name) : Attribute
{
    /// <summary>The name for <see cref="PluginPackage.Compiled"/>.</summary>
    public string Name { get; } = name;
}
