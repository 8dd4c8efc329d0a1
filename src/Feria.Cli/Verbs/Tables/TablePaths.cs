using Feria.Cli.Failures;

namespace Feria.Cli.Verbs.Tables;

/// <summary>The files of a run: what is read must be there, and none is another.</summary>
internal static class TablePaths
{
    public static string Input(string path) =>
        path.Length > 0 && File.Exists(path) ? Path.GetFullPath(path)
        : throw new CommandException(ExitCode.Usage, Directory.Exists(path) ? $"'{path}' is a folder; the file of a table is expected." : $"There is no file '{path}'.");

    /// <summary>Links are followed: a file that is replaced while it is read would be lost.</summary>
    public static void RefuseSame(params IReadOnlyList<(string What, string? Path)> files)
    {
        var known = new Dictionary<string, string>(OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        foreach (var (what, path) in files)
        {
            if (path is not null && !known.TryAdd(Real(path), what))
            {
                throw new CommandException(ExitCode.Usage, $"{known[Real(path)]} and {what} are the same file, '{path}'; another is expected.");
            }
        }
    }

    private static string Real(string path) => File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
}
