using System.Globalization;

namespace Feria.Plugins;

/// <summary>What has become of one plug-in, or of one file of a folder of plug-ins.</summary>
/// <remarks>Immutable; a later look at <see cref="PluginPackage.Statuses"/> gives a new one.</remarks>
public sealed record PluginStatus
{
    /// <summary>The plug-in, or null for a file that is none (a dependency, or a file that could not be read).</summary>
    public required string? Plugin { get; init; }

    /// <summary>The file, or the folder, or the name of the assembly for a plug-in that is compiled in.</summary>
    public required string File { get; init; }

    /// <summary>The last stage reached; with an <see cref="Error"/>, the stage that failed.</summary>
    public required PluginStage Stage { get; init; }

    /// <summary>What went wrong, or null.</summary>
    public string? Error { get; init; }

    /// <summary>What to do about the <see cref="Error"/>, or null.</summary>
    public string? Cure { get; init; }

    /// <summary>The file (or assembly) whose plug-in of the same name is used instead of this one, or null.</summary>
    public string? ShadowedBy { get; init; }

    /// <summary>The settings file that disables this plug-in, or null. Such a plug-in has an <see cref="Error"/> that says so.</summary>
    public string? DisabledBy { get; init; }

    /// <summary>
    /// When the file was written (in UTC) whose version goes on serving because the present one failed with
    /// <see cref="Error"/>; null when no earlier version serves.
    /// </summary>
    public DateTimeOffset? KeptVersion { get; init; }

    /// <summary>The compiler's errors, when the plug-in is a source file that does not compile; else empty.</summary>
    public IReadOnlyList<PluginSourceError> SourceErrors { get; init; } = [];

    /// <summary>Writes the status in one line for a log or a terminal.</summary>
    /// <returns>Plug-in, file, stage and, when there are any, error, cure and the version that goes on serving.</returns>
    public override string ToString()
    {
        string head = $"{Plugin ?? "(no plug-in)"}, {File}: {Stage}";
        string error = Error is null ? "" : $" failed: {Error}";
        string kept = KeptVersion is { } written
            ? string.Create(CultureInfo.InvariantCulture, $" The version of {written.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z goes on serving.")
            : "";
        return (Cure is null ? head + error : $"{head}{error} Cure: {Cure}") + kept;
    }
}
