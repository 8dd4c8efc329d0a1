using Feria.Plugins.Metadata;

namespace Feria.Plugins.Folders;

/// <summary>What one reading of a file gave: plug-ins or a failure.</summary>
internal sealed class FileContent
{
    private FileContent()
    {
    }

    internal PluginImage? Image { get; private init; }

    /// <summary>What is in it, as far as that is known; with a <see cref="Failure"/> it may not be used.</summary>
    internal AssemblyContents? Contents { get; private init; }

    /// <summary>Why it cannot be used; null when it can. Its plug-in is left open.</summary>
    internal PluginStatus? Failure { get; private init; }

    internal static FileContent Of(string path, PluginImage image, AssemblyContents contents)
        => contents.Problem is not null ? Refused(contents, Failed(path, PluginStage.Checked, contents.Problem, "Build it for this program.").Failure!)
        : contents.Incompatibility is { } misfit ? Refused(contents, Failed(path, PluginStage.Checked, misfit.Error, misfit.Cure).Failure!)
        : new() { Image = image, Contents = contents };

    /// <summary>What is known and may not be used: its plug-ins keep their names, so that no other ones take their place.</summary>
    internal static FileContent Refused(AssemblyContents? contents, PluginStatus failure) => new() { Contents = contents, Failure = failure };

    internal static FileContent Failed(
        string path, PluginStage stage, string error, string? cure, params IReadOnlyList<PluginSourceError> sourceErrors)
        => new()
        {
            Failure = new PluginStatus { Plugin = null, File = path, Stage = stage, Error = error, Cure = cure, SourceErrors = sourceErrors },
        };
}
