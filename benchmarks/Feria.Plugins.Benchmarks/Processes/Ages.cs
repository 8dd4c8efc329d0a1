namespace Feria.Plugins.Benchmarks.Processes;

/// <summary>Makes files look as old as files usually are: what was written just now is compared by content.</summary>
internal static class Ages
{
    internal static void MakeOld(string folder)
    {
        DateTime hourAgo = DateTime.UtcNow.AddHours(-1);
        foreach (string path in Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(path, hourAgo);
        }

        File.SetLastWriteTimeUtc(folder, hourAgo);
    }
}
