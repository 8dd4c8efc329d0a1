using System.Diagnostics;

namespace Feria.Docs.Tests;

/// <summary>A block of lines typed into a shell, each behind <c>$ </c>, and what they print, errors included.</summary>
internal static class ConsoleBlock
{
    private const string Prompt = "$ ";

    /// <summary>The block as it would stand if every command printed what it prints now.</summary>
    internal static async Task<string> Replay(DocBlock block, DocFolder folder, CancellationToken cancellation)
    {
        var replayed = new List<string>();
        foreach (string line in block.Text.Split('\n').Where(line => line.StartsWith(Prompt, StringComparison.Ordinal)))
        {
            replayed.Add(line);
            string output = await Run(line[Prompt.Length..], folder, cancellation);
            if (output.Length > 0)
            {
                replayed.Add(output.TrimEnd('\n'));
            }
        }

        return string.Concat(replayed.Select(line => line + "\n"));
    }

    private static async Task<string> Run(string command, DocFolder folder, CancellationToken cancellation)
    {
        string feria = $"feria() {{ dotnet '{Path.Combine(AppContext.BaseDirectory, "Feria.Cli.dll")}' \"$@\"; }}";
        using Process process = Process.Start(new ProcessStartInfo("bash", ["-c", $"{feria}\nexec 2>&1\n{command}"])
        {
            WorkingDirectory = folder.Work,
            RedirectStandardOutput = true,
            Environment = { ["XDG_CACHE_HOME"] = folder.Cache, ["XDG_CONFIG_HOME"] = Path.Join(folder.Work, "config"), ["TZ"] = "UTC" },
        })!;
        string output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return string.Join('\n', output.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
    }
}
