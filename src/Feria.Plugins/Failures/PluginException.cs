namespace Feria.Plugins;

/// <summary>The root of all errors of this library; what a plug-in itself throws passes through unchanged.</summary>
public abstract class PluginException : Exception
{
    private protected PluginException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
