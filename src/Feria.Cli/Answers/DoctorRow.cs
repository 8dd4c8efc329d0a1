using Feria.Plugins;

namespace Feria.Cli.Answers;

/// <summary>A plug-in or file and how well it is, as an item of an answer.</summary>
internal sealed record DoctorRow(string? Plugin, string Health, string Stage, string File, string? Lock, string? DisabledBy, string? ShadowedBy, string? Error, string? Cure)
{
    public const string Broken = "broken";

    public static DoctorRow Of(PluginStatus status, string? lockState) => new(
        status.Plugin,
        status.DisabledBy is not null ? "disabled" : status.Error is not null ? Broken : status.ShadowedBy is not null ? "shadowed" : "well",
        status.Stage.ToString().ToLowerInvariant(),
        status.File,
        lockState,
        status.DisabledBy,
        status.ShadowedBy,
        status.Error,
        status.Cure);
}
