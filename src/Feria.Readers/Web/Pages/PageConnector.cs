using System.Net;
using System.Net.Sockets;

namespace Feria.Readers.Web.Pages;

/// <summary>Connects to hosts, but only to addresses that a policy allows.</summary>
/// <remarks>
/// The policy is asked about the very address that is connected to, for each connection, so neither a name that changes its
/// address between a check and its use nor a redirect gets around it.
/// </remarks>
internal sealed class PageConnector(AddressPolicy policy, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host.Trim('[', ']'), context.DnsEndPoint.Port);
        var known = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancel).ConfigureAwait(false);
        var allowed = known.Where(policy.Allows).ToArray();
        if (allowed.Length == 0)
        {
            throw known.Length == 0 ? new SocketException((int)SocketError.HostNotFound) : new PageAwayException(
                $"{host} is {(literal is null ? $"at {known[0]}, " : string.Empty)}an address that is not public, from which nothing is fetched unless AllowPrivateAddresses is set");
        }

#pragma warning disable CA2000 // The stream owns the socket; without a stream it is disposed of here.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
#pragma warning restore CA2000
        try
        {
            await socket.ConnectAsync(allowed, port, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
