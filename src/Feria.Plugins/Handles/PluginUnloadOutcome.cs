namespace Feria.Plugins;

/// <summary>What came of unloading a plug-in.</summary>
public enum PluginUnloadOutcome
{
    /// <summary>Its code is gone from memory; that has been verified.</summary>
    Unloaded,

    /// <summary>Its code is still there: something holds it.</summary>
    StillAlive,
}
