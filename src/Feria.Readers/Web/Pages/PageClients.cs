using System.Net;
using System.Reflection;

namespace Feria.Readers.Web.Pages;

/// <summary>HTTP clients for pages. They are safe to share and live as long as the process, so that connections are used again.</summary>
internal static class PageClients
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    // Two pools: a connection that one policy allowed must never serve a request under the other.
    private static readonly Lazy<HttpMessageInvoker> Public = new(() => Create(AddressPolicy.PublicOnly));
    private static readonly Lazy<HttpMessageInvoker> Everywhere = new(() => Create(AddressPolicy.Everything));

    /// <summary>Gets <c>Feria/</c> and the version.</summary>
    public static string UserAgent { get; } =
        "Feria/" + typeof(PageClients).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static HttpMessageInvoker For(WebOptions options) => (options.AllowPrivateAddresses ? Everywhere : Public).Value;

    /// <summary>A client of its own.</summary>
    /// <param name="policy">Where it may connect to.</param>
    /// <param name="resolve">How names become addresses; the system's way unless given.</param>
    public static HttpMessageInvoker Create(AddressPolicy policy, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null) =>
#pragma warning disable CA2000 // The client owns its handler.
        new(new SocketsHttpHandler
        {
            // Redirects are followed by the fetcher, which checks each; a proxy would connect where the policy cannot see.
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = ConnectionLifetime,
            ConnectCallback = new PageConnector(policy, resolve ?? Dns.GetHostAddressesAsync).ConnectAsync,
        });
#pragma warning restore CA2000
}
