using System.Net;
using System.Net.Sockets;

namespace Feria.Readers.Web.Pages;

/// <summary>One attempt at a page: the request, its redirects, its body.</summary>
internal sealed class PageRequest(HttpMessageInvoker client, WebOptions options, TimeProvider time)
{
    /// <summary>Asks for the page and reads it to its end.</summary>
    /// <exception cref="PageAwayException">There is no page, or it breaks a limit.</exception>
    public async ValueTask<WebPage> SendAsync(Uri address, CancellationToken cancel)
    {
        var trail = new RedirectTrail(address, options.MaxRedirects);
        try
        {
            while (true)
            {
                using var message = new HttpRequestMessage(HttpMethod.Get, trail.Current);
                message.Headers.Add("User-Agent", PageClients.UserAgent);
                message.Headers.Add("Accept", "text/html, */*;q=0.5");
                using var response = await client.SendAsync(message, cancel).ConfigureAwait(false);
                if (response.StatusCode is >= HttpStatusCode.Moved and < HttpStatusCode.BadRequest && response.Headers.Location is { } next)
                {
                    trail.Follow(next);
                    continue;
                }

                ThrowUnlessSuccess(response);
                var body = await ReadAsync(response.Content, cancel).ConfigureAwait(false);
                var type = response.Content.Headers.TryGetValues("Content-Type", out var values) ? values.FirstOrDefault() : null;
                return new(body, type, time.GetUtcNow());
            }
        }
        catch (HttpRequestException e)
        {
            throw e.InnerException as PageAwayException ?? Failure(e, trail.Current);
        }
        catch (Exception e) when (e is InvalidDataException or (IOException and not PageAwayException))
        {
            throw new PageAwayException("its answer broke off or was damaged", e) { IsPassing = true };
        }
    }

    private static PageAwayException Failure(HttpRequestException e, Uri address) => new(
        e.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => $"no host is called {address.Host}",
            HttpRequestError.SecureConnectionError => $"{address.Host} did not prove who it is (TLS)",
            HttpRequestError.ResponseEnded => "its answer broke off",
            HttpRequestError.ConfigurationLimitExceeded => "its answer has more headers than a page needs",
            HttpRequestError.ConnectionError => $"{address.Authority} cannot be connected to ({(e.InnerException as SocketException)?.SocketErrorCode ?? SocketError.SocketError})",
            _ => $"its answer is not understood ({e.HttpRequestError})",
        },
        e)
    {
        IsPassing = e.HttpRequestError is not (HttpRequestError.SecureConnectionError or HttpRequestError.ConfigurationLimitExceeded),
    };

    private void ThrowUnlessSuccess(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        var status = (int)response.StatusCode;
        var reason = PlainText.Shorten(PlainText.Tidy(response.ReasonPhrase), 40);
        var wait = response.Headers.RetryAfter is { } asked ? asked.Delta ?? (asked.Date - time.GetUtcNow()) : null;
        throw new PageAwayException($"it answered {status} {reason}".TrimEnd())
        {
            IsPassing = status is 408 or 429 or >= 500,
            RetryAfter = wait < TimeSpan.Zero ? TimeSpan.Zero : wait,
        };
    }

    private async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, CancellationToken cancel)
    {
        var stream = await content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var body = new MemoryStream();
            var buffer = new byte[16 * 1024];
            while (await stream.ReadAsync(buffer, cancel).ConfigureAwait(false) is > 0 and var count)
            {
                if (body.Length + count > options.MaxBytes)
                {
                    throw new PageAwayException($"it is larger than {options.MaxBytes} bytes");
                }

                body.Write(buffer.AsSpan(0, count));
            }

            return body.ToArray();
        }
    }
}
