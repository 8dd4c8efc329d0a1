using System.Runtime.CompilerServices;

namespace Feria.Plugins.Tests.Building;

/// <summary>Keeps the tests out of the cache of whoever runs them.</summary>
internal static class CacheForTests
{
    private static readonly TemporaryFolder Folder = new();

    [ModuleInitializer]
    internal static void Redirect()
    {
        Environment.SetEnvironmentVariable("XDG_CACHE_HOME", Folder.Path);
        AppDomain.CurrentDomain.ProcessExit += static (_, _) => Folder.Dispose();
    }
}
