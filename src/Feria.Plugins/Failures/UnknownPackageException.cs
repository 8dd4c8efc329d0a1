namespace Feria.Plugins;

/// <summary>There is no such package: its folder is missing or unreadable, or nothing of that name is compiled in.</summary>
public sealed class UnknownPackageException : PluginException
{
    internal UnknownPackageException(string package, string message)
        : base(message)
        => Package = package;

    /// <summary>The package that was asked for.</summary>
    public string Package { get; }
}
