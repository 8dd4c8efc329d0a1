namespace Feria.Plugins.TestPlugins.Services;

/// <summary>Cannot be made.</summary>
public sealed class instance_failing
{
    /// <summary>Throws.</summary>
    public instance_failing() => throw new InvalidOperationException("on purpose");

    /// <summary>Needs an instance.</summary>
    /// <returns>Never.</returns>
    [Plugin]
    public string Say() => ToString()!;
}
