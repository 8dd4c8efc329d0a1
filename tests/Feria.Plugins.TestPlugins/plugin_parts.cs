namespace Feria.Plugins.TestPlugins;

/// <summary>Several functions.</summary>
public static class plugin_parts
{
    /// <summary>The default.</summary>
    /// <returns>Its name.</returns>
    [Plugin]
    public static string Default() => "default";

    /// <summary>Stands before the others in the alphabet and after the default in the file.</summary>
    /// <returns>Its name.</returns>
    [Plugin(Order = -99)]
    public static string Another() => "another";

    /// <summary>One more.</summary>
    /// <returns>Its name.</returns>
    [Plugin]
    public static string Third() => "third";

    /// <summary>No function at all.</summary>
    /// <returns>Nothing of interest.</returns>
    public static string NotMarked() => "not marked";
}
