using System.ComponentModel;

namespace Feria.Plugins.Compiled;

/// <summary>What runs when one function of a loaded plug-in is called. Written by the source generator.</summary>
/// <param name="body">What runs on a call by name.</param>
/// <param name="callable">The function as a delegate, without the parameters that the package fills in.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PluginCode(PluginBody body, Delegate callable)
{
    internal PluginBody Body => body;

    internal Delegate Callable => callable;
}
