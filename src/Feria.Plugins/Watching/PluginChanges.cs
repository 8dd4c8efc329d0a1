namespace Feria.Plugins;

/// <summary>What has changed in a watched folder since it was told of last.</summary>
/// <remarks>Immutable. Holds no code of any plug-in.</remarks>
public sealed record PluginChanges
{
    /// <summary>The folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Plug-ins and files that are new, good and bad.</summary>
    public IReadOnlyList<PluginStatus> Came { get; init; } = [];

    /// <summary>Plug-ins and files with another version, or with another say on whether they can be used.</summary>
    public IReadOnlyList<PluginStatus> Changed { get; init; } = [];

    /// <summary>Plug-ins and files that are there no more, as they were last.</summary>
    public IReadOnlyList<PluginStatus> Went { get; init; } = [];

    /// <summary>
    /// Why the folder cannot be watched now: until that is over each call looks at the disk by itself, and nothing is told
    /// of changes. Null when it is watched, or is watched again.
    /// </summary>
    public string? Problem { get; init; }
}
