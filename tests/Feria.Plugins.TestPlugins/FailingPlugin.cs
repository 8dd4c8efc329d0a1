namespace Feria.Plugins.TestPlugins.Failing;

/// <summary>Cannot be loaded.</summary>
public static class FailingPlugin
{
    private static readonly string Value = Make();

    /// <summary>Never called.</summary>
    /// <returns>Never.</returns>
    [Plugin]
    public static string Say() => Value;

    private static string Make() => throw new InvalidOperationException("on purpose");
}
