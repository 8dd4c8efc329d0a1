using Feria.Plugins.Settings;

namespace Feria.Plugins.Catalogs;

/// <summary>Loaded plug-ins by name, for as long as the sources of a package say that nothing can have changed.</summary>
/// <remarks>
/// A place for each of a few lengths and endings of names, and no hash of the whole name: two names that meet push each
/// other out, and whoever finds nothing here asks the sources. Safe for any number of threads.
/// </remarks>
/// <param name="standings">What each source has said; see <see cref="IPluginSource.Standing"/>.</param>
/// <param name="settingsStanding">The same of the settings; null when the package has none.</param>
internal sealed class KnownPlugins(object[] standings, object? settingsStanding)
{
    // A power of two.
    private const int Places = 128;

    private readonly Known?[] _places = new Known?[Places];

    /// <summary>A new one for sources that all stand still; null when one of them has to be asked each time.</summary>
    internal static KnownPlugins? Of(IPluginSource[] sources, SettingsFile? settings)
    {
        object? settingsStanding = settings?.Standing;
        if (settings is not null && settingsStanding is null)
        {
            return null;
        }

        // Nothing is allocated for the others: they come by here with every call.
        object[]? standings = null;
        for (int at = 0; at < sources.Length; at++)
        {
            if (sources[at].Standing is not { } standing)
            {
                return null;
            }

            (standings ??= new object[sources.Length])[at] = standing;
        }

        return standings is null ? null : new KnownPlugins(standings, settingsStanding);
    }

    /// <summary>Whether nothing can have changed since.</summary>
    internal bool Hold(IPluginSource[] sources, SettingsFile? settings)
    {
        object[] before = standings;
        for (int at = 0; at < before.Length; at++)
        {
            if (!ReferenceEquals(before[at], sources[at].Standing))
            {
                return false;
            }
        }

        return ReferenceEquals(settingsStanding, settings?.Standing);
    }

    internal LoadedPlugin? Find(string plugin)
    {
        // Most callers ask with one and the same string again and again.
        Known? known = _places[PlaceOf(plugin)];
        return known is not null && (ReferenceEquals(known.Name, plugin) || known.Name == plugin) ? known.Plugin : null;
    }

    internal void Keep(string plugin, LoadedPlugin loaded) => _places[PlaceOf(plugin)] = new Known(plugin, loaded);

    private static int PlaceOf(string plugin)
    {
        int length = plugin.Length;
        return length < 2 ? length : ((length * 37) + (plugin[length - 1] * 11) + plugin[length - 2]) & (Places - 1);
    }

    private sealed record Known(string Name, LoadedPlugin Plugin);
}
