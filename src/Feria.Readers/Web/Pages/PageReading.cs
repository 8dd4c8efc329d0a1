namespace Feria.Readers.Web.Pages;

/// <summary>Reads a page through its held and kept answers: fresh enough, they serve; else the page is asked; away, the kept answer serves with its age.</summary>
/// <remarks>
/// An answer is kept only after <c>read</c> made something of it. One whose layout changed is therefore an error and never
/// replaces the last good one; a held or kept answer that cannot be read any more is as good as none.
/// </remarks>
internal sealed class PageReading(PageFetcher fetcher, PageCache cache, WebOptions options, TimeProvider time)
{
    /// <summary>Reads a page.</summary>
    /// <param name="address">The page's own address, which errors name.</param>
    /// <param name="country">The country that it is read for.</param>
    /// <param name="notice">Hears of a page that is away.</param>
    /// <param name="read">Makes something of an answer; throws <see cref="HolidaySourceException"/> when it cannot. The age is <see langword="null"/> unless the page is away.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="HolidaySourceException">The page is away and nothing good is kept, or it cannot be read.</exception>
    public async Task<T> ReadAsync<T>(Uri address, string country, Action<string>? notice, Func<WebPage, PageAge?, T> read, CancellationToken cancel)
    {
        var terms = PageTerms.Of(address, options);
        try
        {
            // Comes to an end: whoever fetches goes no further, and each turn but the first waits for somebody who fetches.
            for (var asks = false; ;)
            {
                var isOurs = false;
                var asksNow = asks;
                var loading = options.Pages.GetAsync(
                    address,
                    token =>
                    {
                        isOurs = true;
                        return LoadAsync(address, terms, asksNow, token);
                    },
                    cancel);

                // What is there at once was there before.
                var wasHeld = loading.IsCompletedSuccessfully && !isOurs;
                var held = await loading.ConfigureAwait(false);
                var isNew = !wasHeld && held.IsFetched;
                HolidaySourceException? error = null;
                if (held.Terms == terms && (isNew || IsFresh(held.Page)) && TryRead(held.Page, null, read, out var result, out error))
                {
                    held.ReadFor(country);
                    Keep(address, held, notice);
                    return result;
                }

                options.Pages.Forget(address, held);
                if (isNew && error is not null)
                {
                    throw error;
                }

                // What cannot be read in memory cannot be read on disk either.
                asks |= error is not null || (!wasHeld && held.Terms == terms);
            }
        }
        catch (PageAwayException e)
        {
            return FromKept(address, Away(address, terms.Source, e), cache.Find(terms.Source), notice, read);
        }
    }

    private async ValueTask<HeldPage> LoadAsync(Uri address, PageTerms terms, bool asks, CancellationToken cancel)
    {
        var mark = options.Pages.Mark(address);
        return !asks && mark is null && cache.Find(terms.Source) is { } kept && IsFresh(kept)
            ? new(kept, terms, mark)
            : new(await fetcher.FetchAsync(terms.Source, cancel).ConfigureAwait(false), terms, mark) { IsFetched = true };
    }

    private void Keep(Uri address, HeldPage held, Action<string>? notice)
    {
        if (!held.IsToBeKept())
        {
            return;
        }

        if (!cache.Keep(held.Terms.Source, held.Page) && options.CacheFolder is { } folder)
        {
            notice?.Invoke($"The answer of {address} cannot be kept in {folder}.");
        }

        if (held.Mark is { } mark)
        {
            options.Pages.Unmark(address, mark);
        }
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
