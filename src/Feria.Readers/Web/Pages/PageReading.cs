namespace Feria.Readers.Web.Pages;

/// <summary>Reads a page through its kept answer: fresh enough, it serves; else the page is asked; away, the kept answer serves with its age.</summary>
/// <remarks>
/// An answer is kept only after <c>read</c> made something of it. One whose layout changed is therefore an error and never
/// replaces the last good one; a kept answer that cannot be read any more is as good as none.
/// </remarks>
internal sealed class PageReading(PageFetcher fetcher, PageCache cache, WebOptions options, TimeProvider time)
{
    /// <summary>Reads a page.</summary>
    /// <param name="address">The page's own address, which errors name.</param>
    /// <param name="notice">Hears of a page that is away.</param>
    /// <param name="read">Makes something of an answer; throws <see cref="HolidaySourceException"/> when it cannot. The age is <see langword="null"/> unless the page is away.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="HolidaySourceException">The page is away and nothing good is kept, or it cannot be read.</exception>
    public async Task<T> ReadAsync<T>(Uri address, Action<string>? notice, Func<WebPage, PageAge?, T> read, CancellationToken cancel)
    {
        var source = options.Resolve(address);
        var kept = cache.Find(source);
        if (kept is not null && IsFresh(kept) && TryRead(kept, null, read, out var known, out _))
        {
            return known;
        }

        WebPage page;
        try
        {
            page = await fetcher.FetchAsync(source, cancel).ConfigureAwait(false);
        }
        catch (PageAwayException e)
        {
            return FromKept(address, Away(address, source, e), kept, notice, read);
        }

        var result = read(page, null);
        if (!cache.Keep(source, page) && options.CacheFolder is { } folder)
        {
            notice?.Invoke($"The answer of {address} cannot be kept in {folder}.");
        }

        return result;
    }

    private static HolidaySourceException Away(Uri address, Uri source, PageAwayException e) => new(
        $"{address} could not be fetched{(source == address ? string.Empty : $" from its mirror {source}")}: {e.Message}.", address.AbsoluteUri, e);

    private static bool TryRead<T>(WebPage page, PageAge? age, Func<WebPage, PageAge?, T> read, out T result, out HolidaySourceException? error)
    {
        try
        {
            (result, error) = (read(page, age), null);
            return true;
        }
        catch (HolidaySourceException e)
        {
            (result, error) = (default!, e);
            return false;
        }
    }

    private T FromKept<T>(Uri address, HolidaySourceException away, WebPage? kept, Action<string>? notice, Func<WebPage, PageAge?, T> read)
    {
        if (kept is null)
        {
            throw away;
        }

        var age = new PageAge(kept.ReadAt, time.GetUtcNow());
        if (!TryRead(kept, age, read, out var result, out var error))
        {
            throw new HolidaySourceException($"{away.Message}\nIts last good answer, {age}, does not serve either: {error!.Message}", address.AbsoluteUri, away);
        }

        notice?.Invoke($"{away.Message} Its last good answer serves, {age}.");
        return result;
    }

    // An answer from the future says that a clock was set back; how old it is nobody knows.
    private bool IsFresh(WebPage kept) => time.GetUtcNow() - kept.ReadAt is var age && age >= TimeSpan.Zero && age < options.TimeToLive;
}
