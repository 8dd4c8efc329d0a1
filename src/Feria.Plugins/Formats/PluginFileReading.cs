namespace Feria.Plugins;

/// <summary>What a <see cref="PluginFileFormat"/> has made of a file: an image, or the reason why there is none.</summary>
public sealed class PluginFileReading
{
    private PluginFileReading()
    {
    }

    internal PluginImage? Image { get; private init; }

    internal PluginStage Stage { get; private init; }

    internal string? Error { get; private init; }

    internal string? Cure { get; private init; }

    internal IReadOnlyList<PluginSourceError> SourceErrors { get; private init; } = [];

    /// <summary>The file gave an assembly.</summary>
    /// <param name="image">The assembly.</param>
    /// <returns>A reading with an image.</returns>
    public static PluginFileReading Of(PluginImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return new PluginFileReading { Image = image };
    }

    /// <summary>The file gave none.</summary>
    /// <param name="stage">The stage that failed.</param>
    /// <param name="error">What went wrong.</param>
    /// <param name="cure">What to do about it, or null.</param>
    /// <param name="sourceErrors">The errors inside the file, if they have places in it.</param>
    /// <returns>A reading with a reason.</returns>
    public static PluginFileReading Failed(
        PluginStage stage, string error, string? cure, params IReadOnlyList<PluginSourceError> sourceErrors)
        => new() { Stage = stage, Error = error, Cure = cure, SourceErrors = sourceErrors };
}
