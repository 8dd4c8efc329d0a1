using System.ComponentModel;

namespace Feria.Plugins.Compiled;

/// <summary>One plug-in that is compiled in. Written by the source generator.</summary>
/// <param name="documentation">The doc comment of its type.</param>
/// <param name="functions">Its functions in the order of their declaration.</param>
/// <param name="load">Runs its static constructor, makes its instance if it needs one, and gives the code of each function.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PluginDefinition(
    string documentation, PluginFunctionDefinition[] functions, Func<PluginActivation, PluginCode[]> load)
{
    internal string Documentation => documentation;

    internal PluginFunctionDefinition[] Functions => functions;

    internal Func<PluginActivation, PluginCode[]> Load => load;
}
