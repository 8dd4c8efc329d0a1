namespace Feria.Plugins.Native;

/// <summary>The least there can be of a container.</summary>
internal sealed class Services : IServiceProvider
{
    public object? GetService(Type serviceType) => serviceType == typeof(TimeProvider) ? TimeProvider.System : null;
}
