namespace CheapestFlights;

/// <summary>The pages of airlines. Safe for any number of threads.</summary>
/// <param name="client">What fetches them; its base address is the root of all paths.</param>
public sealed class AirlineSite(HttpClient client)
{
    /// <summary>Fetches a page.</summary>
    /// <param name="path">Where it is: <c>boreal/timetable.html</c>.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <returns>Its text.</returns>
    /// <exception cref="PageException">There is no such page.</exception>
    public async Task<string> ReadAsync(string path, CancellationToken cancel)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), cancel).ConfigureAwait(false);
        return response.IsSuccessStatusCode
            ? await response.Content.ReadAsStringAsync(cancel).ConfigureAwait(false)
            : throw new PageException($"{path} answers {(int)response.StatusCode}");
    }
}
