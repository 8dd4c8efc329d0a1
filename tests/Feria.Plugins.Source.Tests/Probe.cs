using System.Diagnostics;

namespace Feria.Plugins.Source.Tests;

/// <summary>A process that calls one plug-in; the compiler of this one has been loaded long since.</summary>
internal static class Probe
{
    internal static Process Start(string folder, string plugin, string cache)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Feria.Plugins.Source.Probe.dll"), folder, plugin])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["XDG_CACHE_HOME"] = cache;
        return Process.Start(start)!;
    }

    internal static async Task<string[]> Finish(Process process)
    {
        using (process)
        {
            string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
            return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }
    }
}
