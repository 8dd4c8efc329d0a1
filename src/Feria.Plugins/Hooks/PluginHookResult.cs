namespace Feria.Plugins;

/// <summary>What one function of a hook gave.</summary>
/// <typeparam name="TResult">What the functions of the hook give.</typeparam>
/// <param name="Plugin">The plug-in the function belongs to.</param>
/// <param name="Function">The function.</param>
/// <param name="Value">What it gave; a hook itself makes no result of null.</param>
public readonly record struct PluginHookResult<TResult>(string Plugin, string Function, TResult Value);
