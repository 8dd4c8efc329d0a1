namespace Feria.Plugins.TestPlugins.Named;

/// <summary>A plug-in that is not named like its type, in a package of its own.</summary>
[PluginName("another name")]
public static class NamedPlugin
{
    /// <summary>Says its name.</summary>
    /// <returns>Its name.</returns>
    [Plugin]
    public static string Say() => "another name";
}
