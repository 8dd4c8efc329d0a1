using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Feria.Cli.Failures;

namespace Feria.Cli.Hosting;

/// <summary>
/// The command with all it can do. A native build of it leaves out what loads code at run time or weighs much, and hands a
/// command line that asks for such things over to the full one, which lies beside it.
/// </summary>
internal static partial class FullCommand
{
    private const string Folder = "full";
    private const string SwitchName = "Feria.Cli.IsFull";

    /// <summary>Gets a value indicating whether this is the full command. The native compiler knows that it is not, and leaves out what only the full one reaches.</summary>
    [FeatureSwitchDefinition(SwitchName)]
    [FeatureGuard(typeof(RequiresUnreferencedCodeAttribute))]
    [FeatureGuard(typeof(RequiresDynamicCodeAttribute))]
#pragma warning disable IL4000 // The analyzer knows the runtime's own switches alone; ours is off in every native build.
    public static bool IsHere => !AppContext.TryGetSwitch(SwitchName, out var isFull) || isFull;
#pragma warning restore IL4000

    /// <summary>Leaves the command line to the full command, where this is not it; nothing may have been read or printed before.</summary>
    /// <exception cref="FullCommandNeededException">This is not the full command.</exception>
    public static void Require()
    {
        if (!IsHere)
        {
            throw new FullCommandNeededException();
        }
    }

    /// <summary>Carries a command line out by the full command.</summary>
    /// <returns>Its exit code; where processes can be replaced by others, there is no return.</returns>
    /// <exception cref="CommandException">It is not there, or does not start.</exception>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var path = Path.Combine(AppContext.BaseDirectory, Folder, OperatingSystem.IsWindows() ? "feria.exe" : "feria");
        if (!File.Exists(path))
        {
            throw new CommandException(ExitCode.SourceFailed, $"This needs the full command, which is not at '{path}'.");
        }

        if (!OperatingSystem.IsWindows())
        {
            // Terminal, signals and standard input stay those of the caller.
            _ = Execute(path, [path, .. arguments, null]);
            throw new CommandException(ExitCode.SourceFailed, $"'{path}' does not start.");
        }

        using var process = Process.Start(new ProcessStartInfo(path, arguments) { UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode;
    }

    [LibraryImport("libc", EntryPoint = "execv", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Execute(string path, string?[] arguments);
}
