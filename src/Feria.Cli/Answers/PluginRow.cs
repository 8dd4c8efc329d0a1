using Feria.Plugins;

namespace Feria.Cli.Answers;

/// <summary>A plug-in and what has become of it, as an item of an answer.</summary>
internal sealed record PluginRow(string? Plugin, string File, string Stage, string? Error, string? Cure, string? ShadowedBy)
{
    public static PluginRow Of(PluginStatus status) =>
        new(status.Plugin, status.File, status.Stage.ToString().ToLowerInvariant(), status.Error, status.Cure, status.ShadowedBy);
}
