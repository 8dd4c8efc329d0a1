namespace Feria.Plugins;

/// <summary>The arguments, the result type or the delegate type do not fit the function. The message shows what does.</summary>
public sealed class PluginArgumentException : PluginException
{
    internal PluginArgumentException(string plugin, string signature, string problem)
        : base($"{problem} Plug-in '{plugin}' expects: {signature}")
        => Signature = signature;

    /// <summary>What the function takes and gives, as C# writes it.</summary>
    public string Signature { get; }
}
