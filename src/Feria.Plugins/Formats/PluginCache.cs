using Feria.Plugins.Caches;

namespace Feria.Plugins;

/// <summary>Where copies and compiled forms of plug-ins are kept: things that can be made again at any time.</summary>
public static class PluginCache
{
    private const long MostBytes = 1L << 30;

    private static readonly CacheTrim Trim = new(
        TimeProvider.System, MostBytes, static trim => ThreadPool.UnsafeQueueUserWorkItem(static trim => trim(), trim, preferLocal: false));

    /// <summary>
    /// <c>feria/plugins</c> in the user's cache folder (<c>XDG_CACHE_HOME</c>, <c>~/.cache</c>, or the local application
    /// data on Windows), or a temporary folder of this process where the user has none. Deleting it costs time and nothing else.
    /// </summary>
    public static string Folder { get; } = Path.Combine(Root(), "feria", "plugins");

    /// <summary>
    /// Says that an entry of a cache folder, which is a file or a folder right in it, is about to be used. So that cache
    /// folders do not grow for ever, entries with the same extension beside it are dropped when nobody has used them for
    /// 30 days, and the longest unused ones when together they take more than 1 GiB; never any used within the last two days.
    /// </summary>
    /// <param name="entry">The path of the entry. It need not be there.</param>
    /// <remarks>
    /// Safe for any number of threads and processes. Trimming is done in the background, at most once a day for each folder
    /// and process; what cannot be read or deleted is left alone. Costs a look at the disk or two; the time of the entry's
    /// last write is set when that is a day old.
    /// </remarks>
    public static void Use(string entry)
    {
        ArgumentException.ThrowIfNullOrEmpty(entry);
        Trim.Use(Path.GetFullPath(entry));
    }

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
