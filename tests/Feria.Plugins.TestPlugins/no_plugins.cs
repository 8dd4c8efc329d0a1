namespace Feria.Plugins.TestPlugins;

/// <summary>Nothing in here is marked.</summary>
public static class no_plugins
{
    /// <summary>Not a function of a plug-in.</summary>
    /// <returns>Nothing of interest.</returns>
    public static string NotMarked() => "not marked";
}
