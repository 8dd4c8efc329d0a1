using System.Collections.Concurrent;

namespace Feria.Readers.Web.Pages;

/// <summary>A page in memory.</summary>
/// <param name="page">What the server answered.</param>
/// <param name="terms">What it was fetched under.</param>
/// <param name="mark">What called it outdated before it was asked for; <see langword="null"/> if nothing did.</param>
internal sealed class HeldPage(WebPage page, PageTerms terms, object? mark)
{
    private readonly ConcurrentDictionary<string, bool> _countries = new(StringComparer.Ordinal);
    private int _isKept;

    public WebPage Page => page;

    public PageTerms Terms => terms;

    public object? Mark => mark;

    /// <summary>Gets a value indicating whether it came from its server now, and not from disk.</summary>
    public bool IsFetched { get; init; }

    public void ReadFor(string country) => _countries.TryAdd(country, true);

    public bool WasReadFor(string country) => _countries.ContainsKey(country);

    /// <summary>Whether it has yet to be written to disk; true for the first who asks, of a page that was fetched.</summary>
    public bool IsToBeKept() => IsFetched && Interlocked.Exchange(ref _isKept, 1) == 0;
}
