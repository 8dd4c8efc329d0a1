using System.Diagnostics;

namespace Feria.Plugins.Tests.Building;

/// <summary>A process of a test's own, with a cache of its own.</summary>
internal static class Child
{
    internal static Process Start(string program, string cache, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, program + ".dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["XDG_CACHE_HOME"] = cache;
        return Process.Start(start)!;
    }

    /// <summary>The next line it says.</summary>
    internal static async Task<string?> Next(Process process)
        => await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

    /// <summary>The lines that it has not said yet, once it has been told everything and has ended well.</summary>
    internal static async Task<string[]> Finish(Process process)
    {
        using (process)
        {
            process.StandardInput.Close();
            string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
            return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }
    }
}
