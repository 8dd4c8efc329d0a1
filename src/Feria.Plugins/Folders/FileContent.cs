using Feria.Plugins.Metadata;

namespace Feria.Plugins.Folders;

/// <summary>What one reading of a file gave: plug-ins or a failure.</summary>
internal sealed class FileContent
{
    private FileContent()
    {
    }

    internal PluginImage? Image { get; private init; }

    internal AssemblyContents? Contents { get; private init; }

    /// <summary>Why there are no contents; null when there are. Its plug-in is left open.</summary>
    internal PluginStatus? Failure { get; private init; }

    internal static FileContent Of(string path, PluginImage image, AssemblyContents contents) => contents.Problem is null
        ? new() { Image = image, Contents = contents }
        : Failed(path, PluginStage.Checked, contents.Problem, "Build it for this program.");

    internal static FileContent Failed(
        string path, PluginStage stage, string error, string? cure, params IReadOnlyList<PluginSourceError> sourceErrors)
        => new()
        {
            Failure = new PluginStatus { Plugin = null, File = path, Stage = stage, Error = error, Cure = cure, SourceErrors = sourceErrors },
        };
}
