using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Feria.Samples.Tests;

/// <summary>An API of posts on a port of this machine, which answers when it is let.</summary>
internal sealed class SlowUpstream : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _calls;

    internal SlowUpstream()
    {
        using (TcpListener free = new(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        }

        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = ServeAsync();
    }

    internal string Address { get; }

    internal int Calls => Volatile.Read(ref _calls);

    /// <summary>Ends when somebody has asked.</summary>
    internal Task Asked => _asked.Task;

    internal void Open() => _gate.TrySetResult();

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = Interlocked.Increment(ref _calls);
            _asked.TrySetResult();
            _ = AnswerAsync(context);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        await _gate.Task;
        string id = context.Request.Url!.Segments[^1];
        context.Response.StatusCode = id switch { "404" => 404, "500" => 500, _ => 200 };
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(id == "13" ? "<html>" : $$"""{"id": {{id}}, "title": "post {{id}}"}"""));
        context.Response.Close();
    }
}
