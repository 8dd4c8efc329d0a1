namespace Feria.Plugins.Compiled;

/// <summary>Calls one function without a result. Written by the source generator.</summary>
/// <param name="arguments">The arguments of one call.</param>
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public delegate void PluginRun(in PluginArguments arguments);
