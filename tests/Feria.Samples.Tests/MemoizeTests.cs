using System.Diagnostics;
using System.Reflection;

namespace Feria.Samples.Tests;

/// <summary>The sample that remembers.</summary>
public sealed class MemoizeTests
{
    private static readonly string Configuration =
        typeof(MemoizeTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration.ToLowerInvariant();

    [Fact]
    public async Task Program_AllStories_TellsWhatIsApproved()
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [Repository.File("artifacts", "bin", "Memoize", Configuration, "Memoize.dll")])
        {
            RedirectStandardOutput = true,
        })!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Golden.Verify(output, "samples/memoize");
    }
}
