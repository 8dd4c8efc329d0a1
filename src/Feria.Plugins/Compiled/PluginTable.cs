using System.ComponentModel;

namespace Feria.Plugins.Compiled;

/// <summary>All plug-ins that are compiled into one assembly. Written by the source generator.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PluginTable
{
    /// <summary>The name of the assembly.</summary>
    public abstract string Assembly { get; }

    /// <summary>
    /// One line for each plug-in: package, name and order, separated by tabs; a line with a package alone says that the
    /// package exists. Text, so that a program with a thousand plug-ins starts no slower than one with ten.
    /// </summary>
    public abstract string Index { get; }

    /// <summary>Makes the functions of one plug-in known.</summary>
    /// <param name="plugin">The number of its line in <see cref="Index"/>, from 0.</param>
    /// <returns>The plug-in.</returns>
    public abstract PluginDefinition Load(int plugin);
}
