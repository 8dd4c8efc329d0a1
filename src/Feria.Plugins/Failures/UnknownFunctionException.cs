namespace Feria.Plugins;

/// <summary>
/// The plug-in has no such function, or none with exactly that label. The message names those it has, and the nearest one.
/// </summary>
public sealed class UnknownFunctionException : PluginException
{
    internal UnknownFunctionException(string package, PluginCall target, string message, string? nearest)
        : base(message)
    {
        Package = package;
        Target = target;
        Nearest = nearest;
    }

    /// <summary>The package that was asked.</summary>
    public string Package { get; }

    /// <summary>What was asked for.</summary>
    public PluginCall Target { get; }

    /// <summary>The most similar function (or label, when the label is wrong) there is, or null when none is similar.</summary>
    public string? Nearest { get; }
}
