namespace Feria.Plugins.TestPlugins.Failing;

/// <summary>Lives beside one that fails.</summary>
public static class HealthyPlugin
{
    /// <summary>Says so.</summary>
    /// <returns>A word.</returns>
    [Plugin]
    public static string Say() => "healthy";
}
