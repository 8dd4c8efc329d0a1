namespace Feria.Plugins;

/// <summary>What came of unloading a plug-in, and what holds it when it did not go.</summary>
/// <remarks>Immutable; holds nothing of the plug-in itself.</remarks>
public sealed record PluginUnloadResult
{
    /// <summary>Whether its code is gone.</summary>
    public required PluginUnloadOutcome Outcome { get; init; }

    /// <summary>The plug-in.</summary>
    public required string Plugin { get; init; }

    /// <summary>The simple name of its assembly, as a memory dump shows it.</summary>
    public required string Assembly { get; init; }

    /// <summary>How many calls through the handle had not ended yet.</summary>
    public int RunningCalls { get; init; }

    /// <summary>The types of results (those that need the plug-in's code) and errors of its calls that somebody still holds.</summary>
    public IReadOnlyList<string> HeldTypes { get; init; } = [];

    /// <summary>In words, what holds it and what to do about that; null when it is gone.</summary>
    public string? Hint { get; init; }

    /// <summary>Writes the result in one line for a log or a terminal.</summary>
    /// <returns>Plug-in, assembly, outcome and, when there is one, the hint.</returns>
    public override string ToString() => $"{Plugin} ({Assembly}): {Outcome}{(Hint is null ? "" : $": {Hint}")}";
}
