namespace Feria.Plugins;

/// <summary>
/// A hook cannot be called: its functions ask for places in a circle, or one of them is asynchronous where nothing can wait
/// for it. No error policy covers this.
/// </summary>
public sealed class PluginHookException : PluginException
{
    internal PluginHookException(object hook, string label, string message)
        : base(message)
    {
        Owner = hook;
        Label = label;
    }

    /// <summary>The label of the hook.</summary>
    public string Label { get; }

    /// <summary>Tells the hook's own errors from those of another hook that a function has called.</summary>
    internal object Owner { get; }
}
