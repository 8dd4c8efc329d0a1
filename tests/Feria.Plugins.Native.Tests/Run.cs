using System.Diagnostics;

namespace Feria.Plugins.Native.Tests;

/// <summary>What a process has said, once it has ended.</summary>
internal sealed record Run(int ExitCode, string Output, string Error)
{
    internal static async Task<Run> Of(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Run(process.ExitCode, await output, await error);
    }
}
