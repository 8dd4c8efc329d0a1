namespace Feria.Plugins;

/// <summary>Says which function of which plug-in to call. A plain string means the default function of that plug-in.</summary>
/// <param name="Plugin">The name of the plug-in; compared exactly, case included.</param>
/// <param name="Function">The name of the function; by default the first one with <paramref name="Label"/>.</param>
/// <param name="Label">The label the function has to have; by default the function has to have none.</param>
public readonly record struct PluginCall(string Plugin, string? Function = null, string? Label = null)
{
    /// <summary>The default function of a plug-in: the first one without a label.</summary>
    /// <param name="plugin">The name of the plug-in.</param>
    public static implicit operator PluginCall(string plugin) => new(plugin);

    /// <summary>Writes the target as a person would: <c>plugin.Function [label]</c>.</summary>
    /// <returns>Text for messages.</returns>
    public override string ToString()
        => (Function is null ? Plugin : $"{Plugin}.{Function}") + (Label is null ? "" : $" [{Label}]");
}
