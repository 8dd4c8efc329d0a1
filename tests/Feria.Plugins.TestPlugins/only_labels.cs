namespace Feria.Plugins.TestPlugins;

/// <summary>Functions with labels only, so that there is no default function.</summary>
public static class only_labels
{
    /// <summary>Has a label.</summary>
    /// <returns>Its name.</returns>
    [Plugin(Label = "a", Order = 5)]
    public static string First() => "a";

    /// <summary>Has another.</summary>
    /// <returns>Its name.</returns>
    [Plugin(Label = "b", Order = -99)]
    public static string Second() => "b";
}
