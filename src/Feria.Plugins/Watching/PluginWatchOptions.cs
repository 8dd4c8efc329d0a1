namespace Feria.Plugins;

/// <summary>How the folders of a package are watched.</summary>
public sealed record PluginWatchOptions
{
    /// <summary>How long a folder has to be quiet before it is looked at; 200 milliseconds by default.</summary>
    /// <remarks>A folder that is never quiet is looked at after ten times as long all the same.</remarks>
    public TimeSpan QuietTime { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long to wait before watching is tried again after it has failed; 5 seconds by default.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Measures both; the system's clock by default.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Told of what came, changed and went, and of watching that fails or works again; null by default.</summary>
    /// <remarks>
    /// Called in the background, never twice at once for one folder, after the change has taken effect: a call from here on
    /// sees it. It may use the package and dispose of the watch. What it throws is dropped.
    /// </remarks>
    public Action<PluginChanges>? Changed { get; init; }
}
