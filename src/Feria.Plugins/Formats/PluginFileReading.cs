namespace Feria.Plugins;

/// <summary>What a <see cref="PluginFileFormat"/> has made of a file: an image, or the reason why there is none.</summary>
public sealed class PluginFileReading
{
    private PluginFileReading()
    {
    }

    /// <summary>The assembly; null when there is an <see cref="Error"/>.</summary>
    public PluginImage? Image { get; private init; }

    /// <summary>The stage that failed; says nothing when there is an <see cref="Image"/>.</summary>
    public PluginStage Stage { get; private init; }

    /// <summary>What went wrong; null when there is an <see cref="Image"/>.</summary>
    public string? Error { get; private init; }

    /// <summary>What to do about the <see cref="Error"/>, or null.</summary>
    public string? Cure { get; private init; }

    /// <summary>The errors inside the file, if they have places in it.</summary>
    public IReadOnlyList<PluginSourceError> SourceErrors { get; private init; } = [];

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
