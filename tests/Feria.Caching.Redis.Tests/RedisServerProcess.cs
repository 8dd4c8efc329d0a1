using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Feria.Caching.Redis.Tests;

/// <summary>A real server on a free port of this machine, which a test may kill and start again.</summary>
internal sealed class RedisServerProcess : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feria-redis-");
    private readonly bool _isLasting;
    private Process? _process;

    private RedisServerProcess(bool isLasting) => _isLasting = isLasting;

    internal int Port { get; private set; }

    internal string Address => $"127.0.0.1:{Port}";

    /// <summary>Starts one, or skips the test.</summary>
    /// <param name="isLasting">Whether it still knows after a kill what it knew before.</param>
    internal static async Task<RedisServerProcess> StartAsync(bool isLasting = false)
    {
        Assert.SkipWhen(Find() is null, "There is no redis-server on the PATH; eng/setup installs it.");
        RedisServerProcess server = new(isLasting);
        await server.StartAgainAsync();
        return server;
    }

    internal async Task StartAgainAsync()
    {
        do
        {
            Port = Port == 0 ? FreePort() : Port;
            ProcessStartInfo start = new(
                Find()!,
                [
                    "--port", $"{Port}", "--bind", "127.0.0.1", "--dir", _folder.FullName, "--save", "", "--appendonly", _isLasting ? "yes" : "no",
                    "--appendfsync", "everysec", "--daemonize", "no",
                ])
            {
                RedirectStandardOutput = true,
            };
            _process = Process.Start(start)!;
        }
        while (!await IsReadyAsync());

        // It would wait for ever for somebody who reads what it says.
        Process running = _process;
        _ = Task.Run(running.StandardOutput.ReadToEndAsync);
    }

    /// <summary>At once, as the power goes.</summary>
    internal async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Cuts the connections of all who listen, as a network does.</summary>
    internal async Task CutSubscriptionsAsync()
    {
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, Port, TestContext.Current.CancellationToken);
        using StreamReader answers = new(client.GetStream());
        await client.GetStream().WriteAsync("CLIENT KILL TYPE pubsub\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        Assert.StartsWith(":", await answers.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }

        _folder.Delete(recursive: true);
    }

    private async Task<bool> IsReadyAsync()
    {
        List<string> lines = [];
        while (await _process!.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(line);
            if (line.Contains("eady to accept connections", StringComparison.Ordinal))
            {
                return true;
            }
        }

        // Somebody else has taken the port meanwhile.
        Assert.True(lines.Exists(line => line.Contains("Address already in use", StringComparison.Ordinal)), string.Join('\n', lines));
        Port = 0;
        return false;
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "redis-server"))
        .FirstOrDefault(File.Exists);
}
