namespace Feria.Plugins.TestPlugins;

/// <summary>Comes last.</summary>
public static class plugin_last
{
    /// <summary>Says so.</summary>
    /// <returns>Its name.</returns>
    [Plugin(Order = 10)]
    public static string Say() => "plugin_last";
}
