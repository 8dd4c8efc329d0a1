namespace Feria.Plugins;

/// <summary>Where copies and compiled forms of plug-ins are kept: things that can be made again at any time.</summary>
public static class PluginCache
{
    /// <summary>
    /// <c>feria/plugins</c> in the user's cache folder (<c>XDG_CACHE_HOME</c>, <c>~/.cache</c>, or the local application
    /// data on Windows), or a temporary folder of this process where the user has none. Deleting it costs time and nothing else.
    /// </summary>
    public static string Folder { get; } = Path.Combine(Root(), "feria", "plugins");

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

        // Never a well-known name in a folder that everybody may write to: whoever came first could leave code there.
        return local.Length == 0 ? Directory.CreateTempSubdirectory("feria-").FullName : local;
    }
}
