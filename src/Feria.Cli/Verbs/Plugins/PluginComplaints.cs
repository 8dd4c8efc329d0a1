using Feria.Plugins;

namespace Feria.Cli.Verbs.Plugins;

/// <summary>What is wrong with a plug-in, as compilers say it; nothing of a good one, or of one that somebody has disabled.</summary>
internal static class PluginComplaints
{
    public static IEnumerable<string> Of(PluginStatus status)
    {
        if (status.Error is null || status.DisabledBy is not null)
        {
            return [];
        }

        return status.SourceErrors.Count > 0
            ? status.SourceErrors.Select(e => e.ToString())
            : [$"{status.File}: error: {status.Error} {status.Cure}".TrimEnd()];
    }
}
