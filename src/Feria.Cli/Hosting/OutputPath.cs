namespace Feria.Cli.Hosting;

/// <summary>Whether a file can be written under a name that a user gave.</summary>
internal static class OutputPath
{
    /// <summary>What is wrong with the name, in words for the user, or nothing.</summary>
    /// <param name="what">What named it, as the sentence begins: an option, or what the file is of.</param>
    /// <param name="path">The name.</param>
    public static string? Problem(string what, string path) => path switch
    {
        "" => $"{what} has no name of a file.",
        _ when path.Contains('\0', StringComparison.Ordinal) => $"'{path}' of {what} is no name for a file.",
        _ when Directory.Exists(path) => $"'{path}' is a folder; {what} takes the name of a file.",
        _ when Folder(path) is var folder && !Directory.Exists(folder) => $"There is no folder '{folder}' for '{path}', which {what} names.",
        _ => null,
    };

    // The folder as the user wrote it, if he did.
    private static string Folder(string path) => Path.GetDirectoryName(path) is { Length: > 0 } written ? written : Path.GetDirectoryName(Path.GetFullPath(path)) ?? path;
}
