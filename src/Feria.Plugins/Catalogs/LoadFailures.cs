namespace Feria.Plugins.Catalogs;

/// <summary>Says in plain words why code could not be loaded.</summary>
internal static class LoadFailures
{
    internal static PluginLoadException From(PluginUnit plugin, Exception error)
    {
        // What the loader asks for and does not get comes wrapped in an error of its own.
        if ((error as PluginLoadException ?? error.InnerException as PluginLoadException) is { } known)
        {
            return known.Status.Plugin is null ? new PluginLoadException(known.Status with { Plugin = plugin.Name, File = plugin.File }) : known;
        }

        Exception cause = error is TypeInitializationException { InnerException: { } inner } ? inner : error;
        (string what, string cure) = error switch
        {
            TypeInitializationException => (
                $"its static constructor threw {cause.GetType().Name}: {cause.Message}",
                "Correct its static fields; it is tried again when its file changes."),
            FileNotFoundException or FileLoadException => (
                $"it depends on something that is not there: {cause.Message}",
                "Put the missing assembly beside the plug-in."),
            BadImageFormatException => (
                $"it is no valid assembly: {cause.Message}",
                "Build it again, and copy it whole."),
            TypeLoadException or MissingMemberException => (
                $"it was built against another version: {cause.Message}",
                "Build it against the assemblies of this program."),
            _ => ($"{cause.GetType().Name}: {cause.Message}", "See the inner exception."),
        };
        return new PluginLoadException(Status(plugin, what, cure), error);
    }

    internal static PluginStatus Status(PluginUnit plugin, string error, string cure) => new()
    {
        Plugin = plugin.Name,
        File = plugin.File,
        Stage = PluginStage.Loaded,
        Error = error,
        Cure = cure,
    };
}
