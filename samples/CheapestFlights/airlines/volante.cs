/// <summary>Volante: once a list of fares; since then its page was made anew, and this reader was not.</summary>
public static class Volante
{
    /// <summary>Looks for the list that is not there any more, and says so.</summary>
    [Plugin]
    public static async Task<IReadOnlyList<Offer>> Read(FlightSearch search, AirlineSite site, CancellationToken cancel)
    {
        var page = new HtmlParser().ParseDocument(await site.ReadAsync("volante/index.html", cancel));
        return page.QuerySelector("ul.fares") is null
            ? throw new PageException($"no list 'fares' is on the page; it says \"{page.QuerySelector("h1")?.TextContent}\"")
            : [];
    }
}
