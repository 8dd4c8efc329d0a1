using System.Text.Json.Serialization.Metadata;
using Feria.Plugins.Settings;

namespace Feria.Plugins.Activation;

/// <summary>What a package has for the plug-ins it loads.</summary>
internal sealed record PackageInputs
{
    internal static PackageInputs None { get; } = new();

    /// <summary>Where services come from; null when none were given.</summary>
    internal IServiceProvider? Services { get; init; }

    /// <summary>Knows how to read types of options without reflection; null when none were given.</summary>
    internal IJsonTypeInfoResolver? OptionTypes { get; init; }

    /// <summary>What is chosen of the plug-ins; null when there is no file for it.</summary>
    internal SettingsFile? Settings { get; init; }
}
