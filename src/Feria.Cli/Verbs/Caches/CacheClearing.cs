using Feria.Cli.Answers;
using Feria.Cli.Failures;
using Feria.Cli.Hosting;

namespace Feria.Cli.Verbs.Caches;

/// <summary>Removes what is kept on disk, and nothing that Feria did not write.</summary>
internal static class CacheClearing
{
    /// <summary>Removes the files of a store; one that stays is said and not counted.</summary>
    public static (CacheRow Removed, bool IsWhole) Clear(CommandHost host, CacheRow row, IReadOnlyList<FileInfo> files)
    {
        var left = files.Where(file => !IsRemoved(host, file)).ToList();
        return (row with { Files = row.Files - left.Count, Bytes = row.Bytes - left.Sum(f => f.Length) }, left.Count == 0);
    }

    private static bool IsRemoved(CommandHost host, FileInfo file)
    {
        try
        {
            file.Delete();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            FailureReport.Say(host, $"'{file.FullName}' cannot be removed: {e.Message}");
            return false;
        }
    }
}
