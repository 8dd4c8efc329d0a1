using Feria.Cli.Failures;

namespace Feria.Cli.Verbs.Tables;

/// <summary>The files of a run: what is read must be there, what is written must have a folder, and none is another.</summary>
internal static class TablePaths
{
    public static string Input(string path) =>
        IsName(path) && File.Exists(path) ? Path.GetFullPath(path) : throw new CommandException(ExitCode.Usage, $"There is no file '{path}'.");

    public static string Output(string path, string option)
    {
        if (!IsName(path) || Directory.Exists(path) || Path.GetFileName(path).Length == 0)
        {
            throw new CommandException(ExitCode.Usage, $"'{path}' of {option} is no name for a file.");
        }

        // The file that a link means is replaced, not the link; and a device is written to, never replaced.
        var full = Real(Path.GetFullPath(path));
        if (!OperatingSystem.IsWindows() && (full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal)))
        {
            throw new CommandException(ExitCode.Usage, $"'{path}' of {option} is a device, which no file can replace.");
        }

        return Directory.Exists(Path.GetDirectoryName(full)) ? full : throw new CommandException(ExitCode.Usage, $"There is no folder for '{path}' of {option}.");
    }

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

    private static bool IsName(string path) => path.Length > 0 && !path.Contains('\0', StringComparison.Ordinal);

    private static string Real(string path) => File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
}
