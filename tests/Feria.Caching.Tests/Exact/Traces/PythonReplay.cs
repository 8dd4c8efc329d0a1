using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Feria.Caching.Tests.Exact.Traces;

/// <summary>Traces on cachetools itself, in a process of its own.</summary>
/// <remarks>
/// Debian's package is cachetools 5.2.0. Of what a trace can see it differs from 7.0.6 in the ties of LFU, which the
/// script settles by our rule, in MRU, which 6.0 dropped (the script orders it as ours, on the original's base), and in
/// what <c>expire</c> returns, which no step compares. The decorators differ, too, and are not replayed.
/// </remarks>
public sealed class PythonReplay : IDisposable
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private readonly Process? _process;

    public PythonReplay()
    {
        // The system's own Python is the one that sees the distribution's packages.
        string python = new[] { "/usr/bin/python3", "python3" }.First(path => !path.StartsWith('/') || File.Exists(path));
        string script = Repository.File("tests", "Feria.Caching.Tests", "Exact", "Traces", "replay.py");
        try
        {
            _process = Process.Start(new ProcessStartInfo(python, [script])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            Version = _process.StandardOutput.ReadLine();
            if (Version is null)
            {
                Absence = $"{python} has no cachetools: {_process.StandardError.ReadToEnd().Trim().Split('\n')[^1]}";
            }
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            Absence = $"{python} does not start: {error.Message}";
        }
    }

    /// <summary>The version of cachetools; null where there is none.</summary>
    public string? Version { get; }

    /// <summary>Why nothing can be replayed.</summary>
    public string Absence { get; } = string.Empty;

    public void Dispose()
    {
        if (_process is not null)
        {
            _process.StandardInput.Close();
            _process.WaitForExit();
            _process.Dispose();
        }
    }

    internal Outcome[] Of(Trace trace)
    {
        _process!.StandardInput.WriteLine(JsonSerializer.Serialize(trace, Json));
        _process.StandardInput.Flush();
        string? answer = _process.StandardOutput.ReadLine();
        return answer is null
            ? throw new InvalidOperationException($"The replay ended: {_process.StandardError.ReadToEnd()}")
            : JsonSerializer.Deserialize<Outcome[]>(answer)!;
    }
}
