namespace Feria.Plugins;

/// <summary>The package has no plug-in of that name. The message names those it has, and the nearest one.</summary>
public sealed class UnknownPluginException : PluginException
{
    internal UnknownPluginException(string package, string plugin, IReadOnlyCollection<string> available)
        : base($"Package '{package}' has no plug-in '{plugin}'. {Choices.Describe(plugin, available)}")
    {
        Package = package;
        Plugin = plugin;
        Nearest = NearestName.Of(plugin, available);
    }

    /// <summary>The package that was asked.</summary>
    public string Package { get; }

    /// <summary>The plug-in that was asked for.</summary>
    public string Plugin { get; }

    /// <summary>The most similar name there is, or null when none is similar.</summary>
    public string? Nearest { get; }
}
