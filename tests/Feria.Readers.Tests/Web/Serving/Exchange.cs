using System.Text;

namespace Feria.Readers.Tests.Web.Serving;

/// <summary>A request and the means to answer it.</summary>
internal sealed record Exchange(string Path, int Number, Stream Stream, CancellationToken Stopped)
{
    public Task SendAsync(int status, string body, params IEnumerable<string> headers) =>
        SendAsync(status, Encoding.UTF8.GetBytes(body), ["Content-Type: text/html; charset=utf-8", .. headers]);

    public async Task SendAsync(int status, byte[] body, params IEnumerable<string> headers)
    {
        await WriteAsync(Head(status, [$"Content-Length: {body.Length}", .. headers]));
        await Stream.WriteAsync(body, Stopped);
    }

    public Task RedirectAsync(string location) => SendAsync(302, string.Empty, $"Location: {location}");

    public async Task WriteAsync(string text)
    {
        await Stream.WriteAsync(Encoding.Latin1.GetBytes(text), Stopped);
        await Stream.FlushAsync(Stopped);
    }

    /// <summary>Holds the line until the test is over or the client hangs up.</summary>
    public async Task HangAsync()
    {
        var nothing = new byte[1];
        while (await Stream.ReadAsync(nothing, Stopped) > 0)
        {
            // A client has nothing more to say.
        }
    }

    public static string Head(int status, IEnumerable<string> headers) =>
        $"HTTP/1.1 {status} {(status == 200 ? "OK" : $"Status{status}")}\r\nConnection: close\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n";
}
