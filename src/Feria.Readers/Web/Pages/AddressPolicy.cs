using System.Net;
using System.Net.Sockets;

namespace Feria.Readers.Web.Pages;

/// <summary>Which network addresses a page may be fetched from.</summary>
/// <remarks>
/// A page's address can be somebody else's choice, by a redirect or by DNS. Without a limit it would make this machine ask
/// its own services, its neighbours or its cloud's metadata service. The ranges are those of the IANA special-purpose
/// registries that are not globally reachable, and the one public address at which a cloud keeps such a service.
/// </remarks>
internal sealed class AddressPolicy(Func<IPAddress, bool> allows)
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    private static readonly IPNetwork PublicIPv6 = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Gets the policy for pages of the internet.</summary>
    public static AddressPolicy PublicOnly { get; } = new(IsPublic);

    /// <summary>Gets the policy that allows every address.</summary>
    public static AddressPolicy Everything { get; } = new(_ => true);

    public bool Allows(IPAddress address) => allows(address);

    private static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (plain.AddressFamily == AddressFamily.InterNetworkV6)
        {
            // A network without IPv4 reaches every IPv4 address, a private one too, through the last 32 bits of these.
            return Nat64.Contains(plain) ? IsPublic(new(plain.GetAddressBytes().AsSpan(12))) : PublicIPv6.Contains(plain) && !IsSpecial(plain);
        }

        return plain.AddressFamily == AddressFamily.InterNetwork && !IsSpecial(plain);
    }

    private static bool IsSpecial(IPAddress address) => Array.Exists(NotPublic, n => n.Contains(address));
}
