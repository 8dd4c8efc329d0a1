using System.Diagnostics;
using System.Runtime.InteropServices;
using Feria.Testing;

namespace Feria.Cli.Native.Tests;

/// <summary>The tool as it is packed for a platform: installed, and asked.</summary>
public sealed class PackedToolTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("feria-tool-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Installed_ToolOfThisPlatform_AnswersAndHasItsLibrariesAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It is packed by a script for a POSIX shell.");
        var (packages, tool) = (Path.Combine(_folder, "packages"), Path.Combine(_folder, "tool"));

        var packed = await RunAsync("bash", Repository.File("eng", "pack-tool"), packages, RuntimeInformation.RuntimeIdentifier);
        var installed = await RunAsync("dotnet", "tool", "install", "Feria.Cli", "--tool-path", tool, "--source", packages);
        var asked = await RunAsync(Path.Combine(tool, "feria"), "check", "GB", "2026-05-05");

        Assert.True(packed.Code == 0, packed.ToString());
        Assert.True(installed.Code == 0, installed.ToString());
        Assert.Equal(new ChildOutcome(0, "2026-05-05 is a working day in GB\n", string.Empty), asked);
        Assert.Single(Directory.GetFiles(tool, "*duckdb.*", SearchOption.AllDirectories), f => Path.GetExtension(f) is ".so" or ".dylib");
    }

    // The build that these tests are of has analysed the same code already.
    private static Task<ChildOutcome> RunAsync(string program, params string[] arguments) => ChildProcess.RunAsync(
        new ProcessStartInfo(program, arguments) { Environment = { ["RunAnalyzers"] = "false" } }, TestContext.Current.CancellationToken);
}
