namespace Feria.Plugins.Loading;

/// <summary>Where this library keeps what can be made again at any time.</summary>
internal static class CacheFolders
{
    /// <summary><c>feria/plugins</c> in the user's cache folder, or in the temporary one where the user has none.</summary>
    internal static string Default { get; } = Path.Combine(Root(), "feria", "plugins");

    private static string Root()
    {
        string? xdg = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (!string.IsNullOrEmpty(xdg) && Path.IsPathRooted(xdg))
        {
            return xdg;
        }

        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string local = OperatingSystem.IsWindows()
            ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : home.Length == 0 ? "" : Path.Combine(home, ".cache");
        return local.Length == 0 ? Path.GetTempPath() : local;
    }
}
