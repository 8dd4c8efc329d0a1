namespace Feria.Plugins;

/// <summary>How far a plug-in has come. A status with an error names the stage that failed.</summary>
public enum PluginStage
{
    /// <summary>The file has been found in its folder.</summary>
    Found,

    /// <summary>Its content has been read.</summary>
    Read,

    /// <summary>Its functions have been checked against the rules of <see cref="PluginAttribute"/>.</summary>
    Checked,

    /// <summary>It has been compiled; for source files only.</summary>
    Compiled,

    /// <summary>Its code has been loaded: static constructors have run, instances have been made and have what they asked for.</summary>
    Loaded,

    /// <summary>A function of it has been called.</summary>
    Called,
}
