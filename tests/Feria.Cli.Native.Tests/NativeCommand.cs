using System.Diagnostics;
using Feria.Plugins.Native.Tests;
using Feria.Testing;

namespace Feria.Cli.Native.Tests;

/// <summary>The native command, made once for all tests, and beside it a full command that only says what it was asked.</summary>
public sealed class NativeCommand : IAsyncLifetime
{
    private const string Echo = "#!/bin/sh\nprintf '<%s>' \"$@\"\ncat\nexit 7\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("feria-native-").FullName;

    /// <summary>Gets what the native compiler said.</summary>
    public ChildOutcome Published { get; private set; } = new(0, string.Empty, string.Empty);

    private string Out => Path.Combine(_folder, "out");

    public async ValueTask InitializeAsync()
    {
        if (Linker.Name is not { } linker)
        {
            return;
        }

        // Artifacts of their own, because other tests run on what was built already; lock files know no native compiler.
        Published = await ChildProcess.RunAsync(
            new ProcessStartInfo("dotnet",
            [
                "publish", Repository.File("src", "Feria.Cli"), "-c", "Release", "--use-current-runtime", "-nologo", "-p:FeriaNative=true", $"-p:CppCompilerAndLinker={linker}",
                "--artifacts-path", Path.Combine(_folder, "artifacts"), $"-p:NuGetLockFilePath={Path.Combine(_folder, "lock.json")}", "-p:RestorePackagesWithLockFile=false", "-o", Out,
            ]),
            TestContext.Current.CancellationToken);
        if (Published.Code == 0 && !OperatingSystem.IsWindows())
        {
            var full = Directory.CreateDirectory(Path.Combine(Out, "full"));
            var path = Path.Combine(full.FullName, "feria");
            await File.WriteAllTextAsync(path, Echo);
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs the native command.</summary>
    internal Task<ChildOutcome> RunAsync(string[] arguments, string input = "") => RunAsync(Path.Combine(Out, "Feria.Cli"), arguments, input);

    /// <summary>Runs a command with some standard input.</summary>
    internal static async Task<ChildOutcome> RunAsync(string program, string[] arguments, string input)
    {
        Assert.SkipWhen(Linker.Name is null, "There is neither clang nor gcc to link a native program with.");
        return await ChildProcess.RunAsync(
            new ProcessStartInfo("sh", ["-c", "printf '%s' \"$INPUT\" | \"$0\" \"$@\"", program, .. arguments]) { Environment = { ["INPUT"] = input } },
            TestContext.Current.CancellationToken);
    }
}
