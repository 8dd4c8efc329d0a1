namespace Feria.Readers.Web.Pages;

/// <summary>Where an operating system wants what can be made again.</summary>
internal static class CacheFolders
{
    /// <summary>Gets the folder of pages; <see langword="null"/> for a user without a home.</summary>
    public static string? Default { get; } = User() is { Length: > 0 } folder ? Path.Combine(folder, "feria", "pages") : null;

    private static string? User()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
        {
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        }

        if (OperatingSystem.IsMacOS())
        {
            return home.Length == 0 ? null : Path.Combine(home, "Library", "Caches");
        }

        // The XDG base directory specification ignores a relative path.
        return Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } folder && Path.IsPathRooted(folder) ? folder
            : home.Length == 0 ? null
            : Path.Combine(home, ".cache");
    }
}
