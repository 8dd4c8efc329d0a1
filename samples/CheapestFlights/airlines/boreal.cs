/// <summary>Boreal: a table with a row for each flight, its days as digits from Monday, fares in Norwegian kroner.</summary>
public static class Boreal
{
    /// <summary>Reads the rows of the route that are flown on that day.</summary>
    [Plugin]
    public static async Task<IReadOnlyList<Offer>> Read(FlightSearch search, AirlineSite site, CancellationToken cancel)
    {
        var page = new HtmlParser().ParseDocument(await site.ReadAsync("boreal/timetable.html", cancel));
        var table = page.QuerySelector("table#timetable") ?? throw new PageException("no table 'timetable' is on the page");
        var day = (char)('0' + (search.Date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)search.Date.DayOfWeek));
        return
        [
            .. table.QuerySelectorAll("tbody tr")
                .Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList())
                .Where(cells => cells[1] == search.From && cells[2] == search.To && cells[5].Contains(day))
                .Select(cells => new Offer(cells[0], Time(cells[3]), Time(cells[4]), Price.Read(cells[6], ','), "NOK")),
        ];
    }

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH.mm", CultureInfo.InvariantCulture);
}
