using Feria.Plugins;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers packages of plug-ins.</summary>
public static class PluginServiceCollectionExtensions
{
    /// <summary>Registers a package as a singleton, whose plug-ins get their services from the same container.</summary>
    /// <remarks>
    /// <para>
    /// The package is had as a <see cref="PluginPackage"/>: of several, the one registered last; each one by its name as
    /// key, and all of them as a sequence. It is built when it is first asked for, and no plug-in is loaded by that.
    /// </para>
    /// <para>
    /// A plug-in is given what lives in the root of the container, once, when it is loaded. A scoped service is therefore
    /// no service for a plug-in; it takes an <see cref="IServiceScopeFactory"/> and opens a scope of its own.
    /// </para>
    /// </remarks>
    /// <param name="services">The services of the program. For one thread at a time.</param>
    /// <param name="name">The name of the package, and its key.</param>
    /// <param name="configure">Adds the sources. Services are set already.</param>
    /// <exception cref="ArgumentException">The name is empty, or another package of that name is registered.</exception>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddFeriaPlugins(
        this IServiceCollection services, string name, Action<PluginPackageBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(configure);
        if (services.Any(known => known.ServiceType == typeof(PluginPackage) && name.Equals(known.ServiceKey)))
        {
            throw new ArgumentException($"A package named '{name}' is registered already. Add all its sources in one place.", nameof(name));
        }

        return services
            .AddKeyedSingleton(name, (provider, _) => Build(provider, name, configure))
            .AddSingleton(provider => provider.GetRequiredKeyedService<PluginPackage>(name));
    }

    private static PluginPackage Build(IServiceProvider provider, string name, Action<PluginPackageBuilder> configure)
    {
        PluginPackageBuilder builder = PluginPackage.Create(name).UseServices(provider);
        configure(builder);
        return builder.Build();
    }
}
