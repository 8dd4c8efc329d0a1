namespace Feria.Plugins.Catalogs;

/// <summary>What is said of a plug-in whose name another one has taken.</summary>
internal static class Shadow
{
    internal static PluginStatus Status(PluginUnit loser, PluginUnit winner) => new()
    {
        Plugin = loser.Name,
        File = loser.File,
        Stage = PluginStage.Found,
        Error = $"'{winner.File}' has a plug-in of the same name, and it comes first.",
        Cure = "Rename one of the two or remove the one that is not meant.",
        ShadowedBy = winner.File,
    };
}
