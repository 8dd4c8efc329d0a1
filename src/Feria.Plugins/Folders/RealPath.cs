namespace Feria.Plugins.Folders;

/// <summary>Where a path leads once every link on it has been followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <exception cref="IOException">A link leads nowhere or in circles.</exception>
    internal static string Of(string path)
    {
        string rest = Path.GetFullPath(path);
        string real = Path.GetPathRoot(rest)!;
        Stack<string> parts = new(Split(rest, real));
        for (int links = 0; parts.TryPop(out string? part);)
        {
            string next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
            {
                throw new IOException($"the links of '{path}' go in circles.");
            }

            string full = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(full)!;
            foreach (string step in Split(full, real))
            {
                parts.Push(step);
            }
        }

        return Path.Exists(real) ? real : throw new IOException($"'{path}' leads to '{real}', which is not there.");
    }

    /// <summary>Whether one real path lies in the folder of another.</summary>
    internal static bool IsWithin(string realFolder, string realPath)
        => realPath.StartsWith(Path.TrimEndingDirectorySeparator(realFolder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static IEnumerable<string> Split(string path, string root)
        => path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse();
}
