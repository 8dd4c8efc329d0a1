using Feria.Caching;
using Feria.Locations;
using Feria.Readers.Web.Pages;

namespace Feria.Readers.Web;

/// <summary>The pages that a process holds in memory, before their copies on disk. All who want a page at the same time cause one request.</summary>
/// <remarks>
/// How long a page serves is each reader's word (<see cref="WebOptions.TimeToLive"/>). A page that was fetched under other
/// limits, or from another mirror, serves nobody. Safe for any number of threads.
/// </remarks>
public sealed class WebPages : IReaderMemory
{
    private const long UsualBytes = 32 * 1024 * 1024;
    private const int MostMarks = 10_000;

    private readonly Lazy<Cache<string, HeldPage>> _held;

    // When a page was called outdated is remembered beside it: its copy on disk stays, but is no answer before the page was asked.
    private readonly Lazy<Cache<string, object>> _outdated = new(() => new(new() { Capacity = MostMarks }));

    /// <summary>Makes a memory without pages.</summary>
    /// <param name="maxBytes">How many bytes all pages together may have; at least 1; 32 MiB unless said otherwise.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxBytes"/> is less than 1.</exception>
    public WebPages(long maxBytes = UsualBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBytes, 1);
        _held = new(() => new(new()
        {
            Name = "Feria.Pages",
            Capacity = maxBytes,
            Weigh = static (_, held) => Math.Max(1, held.Page.Body.Length),
            CountsUse = true,
        }));
    }

    /// <summary>Gets the pages of all readers whose host says nothing else.</summary>
    public static WebPages Shared { get; } = new();

    /// <summary>Gets what was asked of this memory and what it holds, weighed in bytes. A page that is too old for who wants it counts as found.</summary>
    public CacheStatistics Statistics => _held.IsValueCreated ? _held.Value.Statistics! : new();

    /// <summary>
    /// Calls a page outdated: the next reader asks it, however fresh its copies are. Should it be away then, its last good
    /// answer serves with its age. What is being fetched at that moment is given to those who wait, and not kept in memory.
    /// </summary>
    /// <param name="address">The page's own address, not its mirror's.</param>
    /// <returns>Whether it was in memory.</returns>
    public bool Invalidate(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        _outdated.Value.Set(address.AbsoluteUri, new());
        return _held.Value.TryRemove(address.AbsoluteUri, out _);
    }

    /// <summary>Calls all pages in memory outdated that were read for a place, its country or another part of it. O(pages).</summary>
    /// <param name="location">The place. A page that is being fetched at that moment counts as read later.</param>
    /// <returns>How many there were.</returns>
    public int Invalidate(Location location) => _held.IsValueCreated
        ? _held.Value.Snapshot().Count(held => held.Value.WasReadFor(location.Country) && Invalidate(new Uri(held.Key)))
        : 0;

    /// <summary>The page in memory, else what the first who wants it loads for all.</summary>
    internal ValueTask<HeldPage> GetAsync(Uri address, Func<CancellationToken, ValueTask<HeldPage>> load, CancellationToken cancel) =>
        _held.Value.GetOrAddAsync(address.AbsoluteUri, load, static (_, load, cancel) => load(cancel), options: null, cancel);

    /// <summary>Takes a page out that is of no use; another one that has taken its place stays.</summary>
    internal void Forget(Uri address, HeldPage held) => _held.Value.TryRemove(address.AbsoluteUri, held);

    /// <summary>What says that a page is outdated; <see langword="null"/> for all others.</summary>
    internal object? Mark(Uri address) => _outdated.IsValueCreated && _outdated.Value.TryGet(address.AbsoluteUri, out var mark) ? mark : null;

    /// <summary>Says that a page has been asked and has answered since it was marked; a later mark stays.</summary>
    internal void Unmark(Uri address, object mark) => _outdated.Value.TryRemove(address.AbsoluteUri, mark);
}
