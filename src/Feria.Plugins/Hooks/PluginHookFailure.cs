namespace Feria.Plugins;

/// <summary>What a hook left out of a call, and why.</summary>
/// <param name="Plugin">The plug-in the function belongs to.</param>
/// <param name="Function">The function or wrapper.</param>
/// <param name="Error">What it threw, or why it does not fit or could not be loaded.</param>
public sealed record PluginHookFailure(string Plugin, string Function, Exception Error);
