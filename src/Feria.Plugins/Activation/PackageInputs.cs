using System.Text.Json.Serialization.Metadata;

namespace Feria.Plugins.Activation;

/// <summary>What a package has for the plug-ins it loads.</summary>
internal sealed record PackageInputs
{
    internal static PackageInputs None { get; } = new();

    /// <summary>Where services come from; null when none were given.</summary>
    internal IServiceProvider? Services { get; init; }

    /// <summary>Knows how to read types of options without reflection; null when none were given.</summary>
    internal IJsonTypeInfoResolver? OptionTypes { get; init; }

    /// <summary>The options of a plug-in, by its name; null when nothing is written of it.</summary>
    internal Func<string, OptionsText?> Options { get; init; } = static _ => null;
}
