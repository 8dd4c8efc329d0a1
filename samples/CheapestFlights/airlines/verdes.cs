/// <summary>Linhas Verdes: a card for each flight, days by their Portuguese names, prices in euro with a comma.</summary>
public static class Verdes
{
    private static readonly string[] Days = ["dom", "seg", "ter", "qua", "qui", "sex", "sáb"];

    /// <summary>Reads the cards of the route that are flown on that day.</summary>
    [Plugin]
    public static async Task<IReadOnlyList<Offer>> Read(FlightSearch search, AirlineSite site, CancellationToken cancel)
    {
        var page = new HtmlParser().ParseDocument(await site.ReadAsync("verdes/voos.html", cancel));
        var cards = page.QuerySelectorAll("article.voo");
        return cards.Length == 0
            ? throw new PageException($"no card of a flight is on the page '{page.Title}'")
            :
            [
                .. cards
                    .Where(card => card.GetAttribute("data-de") == search.From && card.GetAttribute("data-para") == search.To)
                    .Where(card => card.GetAttribute("data-dias")!.Split(' ').Contains(Days[(int)search.Date.DayOfWeek]))
                    .Select(card => new Offer(
                        Text(card, "h3"), Time(card, "time.partida"), Time(card, "time.chegada"), Price.Read(Text(card, ".preco"), ','), "EUR")),
            ];
    }

    private static string Text(IElement card, string selector) =>
        card.QuerySelector(selector)?.TextContent.Trim() ?? throw new PageException($"a card has no '{selector}'");

    private static TimeOnly Time(IElement card, string selector) =>
        TimeOnly.ParseExact(card.QuerySelector(selector)!.GetAttribute("datetime")!, "HH:mm", CultureInfo.InvariantCulture);
}
