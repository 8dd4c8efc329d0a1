using System.Text.RegularExpressions;

namespace Feria.Cli.Hosting;

/// <summary>A folder in which Feria keeps files of one kind that can be made again.</summary>
/// <param name="Kind">What the files are.</param>
/// <param name="Folder">Where they are; it need not be there.</param>
/// <param name="Name">How all of their names look: whatever else lies there is somebody else's.</param>
internal sealed record CacheStore(string Kind, string Folder, Regex Name)
{
    /// <summary>Feria's own files, by name. Links and folders are none, whatever they are called.</summary>
    public IReadOnlyList<FileInfo> Files() => Directory.Exists(Folder)
        ? [.. new DirectoryInfo(Folder).EnumerateFiles().Where(f => f.LinkTarget is null && Name.IsMatch(f.Name)).OrderBy(f => f.Name, StringComparer.Ordinal)]
        : [];
}
