namespace Feria.Plugins.TestPlugins.Services;

/// <summary>Has options that have to be given.</summary>
/// <param name="options">The options.</param>
public sealed class required_options(RequiredOptions options)
{
    /// <summary>Shows its options.</summary>
    /// <returns>All of them.</returns>
    [Plugin]
    public string Show() => $"{options.Address} {string.Join('+', options.Servers.Select(server => $"{server.Host}:{server.Port}"))}";
}

/// <summary>Options with a required member and parts.</summary>
[PluginOptions]
public sealed record RequiredOptions
{
    /// <summary>Has to be given.</summary>
    public required Uri Address { get; init; }

    /// <summary>Parts of options.</summary>
    public IReadOnlyList<OptionsServer> Servers { get; init; } = [];
}

/// <summary>A part of options.</summary>
public sealed record OptionsServer
{
    /// <summary>A name.</summary>
    public string Host { get; init; } = "localhost";

    /// <summary>A number.</summary>
    public int Port { get; init; }
}
