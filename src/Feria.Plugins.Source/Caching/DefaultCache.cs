namespace Feria.Plugins.Source.Caching;

/// <summary>Where compiled files are kept unless somebody says otherwise.</summary>
internal static class DefaultCache
{
    internal static string Folder { get; } = Path.Combine(PluginCache.Folder, "compiled");
}
