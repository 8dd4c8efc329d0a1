using System.ComponentModel;

namespace Feria.Plugins.Compiled;

/// <summary>One plug-in that is compiled in. Written by the source generator.</summary>
/// <param name="documentation">The doc comment of its type.</param>
/// <param name="initialize">Runs its static constructor.</param>
/// <param name="functions">Its functions in the order of their declaration.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PluginDefinition(string documentation, Action initialize, PluginFunctionDefinition[] functions)
{
    internal string Documentation => documentation;

    internal Action Initialize => initialize;

    internal PluginFunctionDefinition[] Functions => functions;
}
