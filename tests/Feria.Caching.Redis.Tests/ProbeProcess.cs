using System.Diagnostics;
using System.Globalization;
using Feria.Caching.Redis.Health;

namespace Feria.Caching.Redis.Tests;

/// <summary>A process under load, and what it reports.</summary>
internal sealed class ProbeProcess : IDisposable
{
    private readonly Process _process;

    private ProbeProcess(Process process) => _process = process;

    internal RedisState State { get; private set; }

    internal Sighting Connected { get; private set; } = new(0, 0, 0, 0);

    internal Sighting Away { get; private set; } = new(0, 0, 0, 0);

    /// <summary>Versions from the future, own writes undone, and values lost that memory held: what must never be.</summary>
    internal (long Future, long Undone, long Lost) Wrong { get; private set; }

    internal static async Task<ProbeProcess> StartAsync(RedisServerProcess server, string database, int index)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Feria.Caching.Redis.Probe.dll"), server.Address, database, $"{index}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        ProbeProcess probe = new(Process.Start(start)!);
        Assert.Equal("ready", await probe._process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        return probe;
    }

    /// <summary>Goes on asking until it has seen what is wanted.</summary>
    internal async Task<string> UntilAsync(Func<ProbeProcess, bool> isSeen)
    {
        while (true)
        {
            string report = await AskAsync("report");
            long[] numbers = [.. report.Split(' ').Skip(1).Select(text => long.Parse(text, CultureInfo.InvariantCulture))];
            State = Enum.Parse<RedisState>(report.Split(' ')[0]);
            Connected = new(numbers[0], numbers[1], numbers[2], numbers[3]);
            Away = new(numbers[4], numbers[5], numbers[6], numbers[7]);
            Wrong = (numbers[8], numbers[9], numbers[10]);
            if (isSeen(this))
            {
                return $"{State}; there {Connected}; away {Away}; {Wrong}; written {numbers[11]}, written back {numbers[12]}, forgotten {numbers[13]}, dropped {numbers[14]}";
            }

            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }
    }

    internal async Task<string> AskAsync(string command)
    {
        await _process.StandardInput.WriteLineAsync(command);
        await _process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        return await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
            ?? throw new EndOfStreamException($"The probe ended with {_process.ExitCode}.");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
