/// <summary>Islander: a line of text for each flight, prices in dollars.</summary>
public static class Islander
{
    /// <summary>Reads the lines; it flies every day.</summary>
    [Plugin]
    public static async Task<IReadOnlyList<Offer>> Read(FlightSearch search, AirlineSite site, CancellationToken cancel)
    {
        var lines = (await site.ReadAsync("islander/flights.txt", cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. lines.Select(line => line.Split(';', StringSplitOptions.TrimEntries))
                .Where(parts => parts[1] == search.From && parts[2] == search.To)
                .Select(parts => new Offer(parts[0], Time(parts[3]), Time(parts[4]), Price.Read(parts[5], '.'), "USD")),
        ];
    }

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "H:mm", CultureInfo.InvariantCulture);
}
