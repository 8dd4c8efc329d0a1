using System.Text.Json;

/// <summary>Skylark: no table at all, but the data of its own script on the page, prices in pounds as text.</summary>
public static class Skylark
{
    /// <summary>Reads the fares of the route on that day.</summary>
    [Plugin]
    public static async Task<IReadOnlyList<Offer>> Read(FlightSearch search, AirlineSite site, CancellationToken cancel)
    {
        var page = new HtmlParser().ParseDocument(await site.ReadAsync("skylark/fares.html", cancel));
        var script = page.QuerySelector("script#fares") ?? throw new PageException("no script 'fares' is on the page");
        using var fares = JsonDocument.Parse(script.TextContent);
        return
        [
            .. fares.RootElement.GetProperty("routes").EnumerateArray()
                .Where(route => route.GetProperty("route").GetString() == $"{search.From}-{search.To}")
                .SelectMany(route => route.GetProperty("flights").EnumerateArray())
                .Where(flight => flight.GetProperty("days").EnumerateArray().Any(day => day.GetString() == $"{search.Date.DayOfWeek}"))
                .Select(flight => new Offer(
                    flight.GetProperty("no").GetString()!,
                    TimeOnly.ParseExact(flight.GetProperty("dep").GetString()!, "HHmm", CultureInfo.InvariantCulture),
                    TimeOnly.ParseExact(flight.GetProperty("arr").GetString()!, "HHmm", CultureInfo.InvariantCulture),
                    Price.Read(flight.GetProperty("fare").GetString()!, '.'),
                    "GBP")),
        ];
    }
}
