using Feria.Cli.Failures;
using Feria.Cli.Hosting;

namespace Feria.Cli.Verbs.Tables;

/// <summary>The files of a run: what is read must be there, and none is another.</summary>
internal static class TablePaths
{
    public static string Input(string path) =>
        path.Length > 0 && File.Exists(path) ? Path.GetFullPath(path)
        : throw new CommandException(path.Length == 0 ? ExitCode.Usage : ExitCode.SourceFailed, Directory.Exists(path) ? $"'{path}' is a folder; the file of a table is expected." : $"There is no file '{path}'.");

    /// <summary>
    /// Links are followed: a file that is replaced while it is read would be lost. Two devices may be one, such as a
    /// terminal that is standard output and error: each writes behind the other.
    /// </summary>
    public static void RefuseSame(string input, OutputFile? output, OutputFile? bad)
    {
        Refuse("FILE", input, "--out", output?.Target);
        Refuse("FILE", input, "--bad", bad?.Target);
        if (output is not { IsDevice: true } || bad is not { IsDevice: true })
        {
            Refuse("--out", output?.Target, "--bad", bad?.Target);
        }
    }

    private static void Refuse(string what, string? path, string otherWhat, string? other)
    {
        if (path is not null && other is not null && string.Equals(Real(path), Real(other), OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase))
        {
            throw new CommandException(ExitCode.Usage, $"{what} and {otherWhat} are the same file, '{other}'; another is expected.");
        }
    }

    private static string Real(string path) => File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
}
