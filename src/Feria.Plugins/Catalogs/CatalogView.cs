using Feria.Plugins.Settings;

namespace Feria.Plugins.Catalogs;

/// <summary>The plug-ins of a package at one moment, good and bad; the same object as long as nothing has changed.</summary>
/// <param name="Listings">What each source had.</param>
/// <param name="Settings">What the settings said; null when the package has none.</param>
/// <param name="Units">Each name once, from the source that wins.</param>
internal sealed record CatalogView(PluginListing[] Listings, SettingsContents? Settings, IReadOnlyList<PluginUnit> Units);
