namespace Feria.Plugins.TestPlugins;

/// <summary>Functions with and without labels.</summary>
public static class plugin_labels
{
    /// <summary>Has the label "us".</summary>
    /// <returns>Its name.</returns>
    [Plugin(Label = "us")]
    public static string FirstUs() => "us 1";

    /// <summary>Has none.</summary>
    /// <returns>Its name.</returns>
    [Plugin]
    public static string Plain() => "plain";

    /// <summary>Has the label "us" too.</summary>
    /// <returns>Its name.</returns>
    [Plugin(Label = "us")]
    public static string SecondUs() => "us 2";

    /// <summary>Has the label "uk".</summary>
    /// <returns>Its name.</returns>
    [Plugin(Label = "uk")]
    public static string Uk() => "uk";
}
