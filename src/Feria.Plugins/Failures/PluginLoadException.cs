namespace Feria.Plugins;

/// <summary>The plug-in is there and cannot be used: it could not be read, checked, compiled or loaded.</summary>
public sealed class PluginLoadException : PluginException
{
    internal PluginLoadException(PluginStatus status, Exception? inner = null)
        : base(Describe(status), inner)
        => Status = status;

    /// <summary>File, stage, cause and cure.</summary>
    public PluginStatus Status { get; }

    private static string Describe(PluginStatus status)
    {
        string cure = status.Cure is null ? "" : $" {status.Cure}";
        return $"Plug-in '{status.Plugin}' ({status.File}) failed at stage {status.Stage}: {status.Error}{cure}";
    }
}
