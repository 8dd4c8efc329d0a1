namespace Feria.Cli.Settings;

/// <summary>Where a user keeps settings.</summary>
internal static class SettingsFolder
{
    /// <summary>The user's folder for Feria's settings: on Windows in %APPDATA%, elsewhere in $XDG_CONFIG_HOME or ~/.config; nothing for a user without any.</summary>
    public static string? Of(Func<string, string?> variable, bool isWindows)
    {
        var parent = isWindows ? variable("APPDATA")
            : variable("XDG_CONFIG_HOME") is { } xdg && Path.IsPathRooted(xdg) ? xdg
            : variable("HOME") is { } home ? Path.Join(home, ".config") : null;
        return parent is null ? null : Path.Join(parent, "feria");
    }

    /// <summary>A path that begins with a tilde, in the user's home.</summary>
    public static string Expand(string path, Func<string, string?> variable, bool isWindows) =>
        path is "~" || path.StartsWith("~/", StringComparison.Ordinal) ? variable(isWindows ? "USERPROFILE" : "HOME") + path[1..] : path;
}
