namespace Feria.Plugins.TestPlugins;

/// <summary>Comes first.</summary>
public static class plugin_first
{
    /// <summary>Says so.</summary>
    /// <returns>Its name.</returns>
    [Plugin(Order = -10)]
    public static string Say() => "plugin_first";
}
