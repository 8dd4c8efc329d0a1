namespace Feria.Plugins.Compiled;

/// <summary>Calls one function with arguments taken by position. Written by the source generator.</summary>
/// <typeparam name="TResult">What the function returns.</typeparam>
/// <param name="arguments">The arguments of one call.</param>
/// <returns>What the function returns.</returns>
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public delegate TResult PluginInvoke<out TResult>(in PluginArguments arguments);
