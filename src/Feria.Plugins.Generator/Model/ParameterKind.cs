namespace Feria.Plugins.Generator.Model;

/// <summary>Where the value of a parameter comes from.</summary>
internal enum ParameterKind
{
    /// <summary>From the caller, by position.</summary>
    Argument,

    /// <summary>The trailing cancellation token: from the caller, or from the call.</summary>
    Token,

    /// <summary>From the services of the package.</summary>
    Service,

    /// <summary>From the settings of the plug-in.</summary>
    Options,
}
