using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Feria.Readers.Tests.Web.Serving;

/// <summary>A server on the loopback address that answers as a test wants, misbehaviour included.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentBag<Task> _exchanges = [];
    private readonly Task _accepting;

    public PageServer(Func<Exchange, Task> answer, IPAddress? address = null)
    {
        _listener = new(address ?? IPAddress.Loopback, 0);
        _listener.Start();
        Origin = new($"http://{_listener.LocalEndpoint}");
        Answer = answer;
        _accepting = AcceptAsync();
    }

    /// <summary>Gets scheme, address and port.</summary>
    public Uri Origin { get; }

    /// <summary>Gets or sets how requests are answered.</summary>
    public Func<Exchange, Task> Answer { get; set; }

    /// <summary>Gets what was asked for: the first line of each request, then its headers.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>A server that gives one page to every request.</summary>
    public static PageServer Of(string html) => new(e => e.SendAsync(200, html));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        await Task.WhenAll(_exchanges);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                _exchanges.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                using var reader = new StreamReader(stream, leaveOpen: true);
                var lines = new List<string>();
                while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line)
                {
                    lines.Add(line);
                }

                if (lines.Count > 0)
                {
                    _requests.Enqueue(string.Join('\n', lines));
                    await Answer(new(lines[0].Split(' ')[1], _requests.Count, stream, _stop.Token));
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
            {
                // The client hung up, which is what many tests are about.
            }
        }
    }
}
