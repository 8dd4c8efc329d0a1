namespace Feria.Plugins.Catalogs;

/// <summary>Everything a source has.</summary>
/// <param name="Units">Its plug-ins, good and bad, each name once.</param>
/// <param name="Others">What is no plug-in: shadowed ones, files that cannot be read, dependencies.</param>
internal sealed record PluginListing(IReadOnlyCollection<PluginUnit> Units, IReadOnlyCollection<PluginStatus> Others)
{
    internal static PluginListing Empty { get; } = new([], []);
}
