using Feria.Readers.Web.Pages;

namespace Feria.Readers.Web;

/// <summary>How pages are fetched and kept. A host hands them to readers in <see cref="ReadRequest.Settings"/>.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record WebOptions
{
    /// <summary>Gets the folder in which the last good answer of every page is kept; <see langword="null"/> keeps none.</summary>
    /// <value>The user's cache folder and <c>feria/pages</c> unless set. It is made when it is first needed.</value>
    public string? CacheFolder { get; init; } = CacheFolders.Default;

    /// <summary>Gets the memory in which pages are held before their copies on disk; <see cref="WebPages.Shared"/> unless set.</summary>
    public WebPages Pages { get; init; } = WebPages.Shared;

    /// <summary>
    /// Gets how long a held or kept answer serves without any request; zero asks every time, but once for all who ask at the
    /// same time. 1 day unless set.
    /// </summary>
    public TimeSpan TimeToLive { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Gets how often a request is repeated after a passing failure: 408, 429, 5xx, a lost connection. 3 unless set.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>
    /// Gets about how long the first repetition waits; each further one waits twice as long, give or take chance.
    /// Half a second unless set, at most a day. What a server asks for by <c>Retry-After</c> goes first.
    /// </summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Gets how long one request may take until its last byte. 10 seconds unless set, 10 ms to a day.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets how long all requests for a page and the waits between them may take. 30 seconds unless set, 10 ms to a day.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets how many bytes a page may have, counted after decompression. 2 MiB unless set.</summary>
    public int MaxBytes { get; init; } = 2 * 1024 * 1024;

    /// <summary>Gets how many redirects are followed. 5 unless set.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>
    /// Gets a value indicating whether pages may come from addresses that are not public: loopback, private, link-local,
    /// shared, multicast and others. <see langword="false"/> unless set; set it for pages of your own network alone.
    /// </summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>
    /// Gets the addresses that stand in for sites, by the site's scheme, host and port:
    /// <c>https://example.org</c> to <c>https://mirror.intern:8080</c>. Path and query are kept. None unless set.
    /// </summary>
    /// <remarks>
    /// It decides where facts come from, therefore only the host's own code sets it: neither the environment nor a page can.
    /// The limits of this type, among them <see cref="AllowPrivateAddresses"/>, hold for mirrors too.
    /// </remarks>
    public IReadOnlyDictionary<string, Uri> Mirrors { get; init; } = new Dictionary<string, Uri>();

    /// <summary>The options that a host gave with a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The first of this type in <see cref="ReadRequest.Settings"/>; the defaults when there is none.</returns>
    public static WebOptions Of(ReadRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Settings.OfType<WebOptions>().FirstOrDefault() ?? new();
    }

    /// <summary>Where a page is really fetched from.</summary>
    internal Uri Resolve(Uri address) =>
        Mirrors.TryGetValue(address.GetLeftPart(UriPartial.Authority), out var mirror) ? new(mirror, address.PathAndQuery) : address;
}
