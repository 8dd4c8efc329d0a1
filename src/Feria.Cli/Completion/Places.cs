using Feria.Cli.Failures;
using Feria.Cli.Hosting;
using Feria.Cli.Verbs;
using Feria.Locations;
using Feria.OwnCalendars;

namespace Feria.Cli.Completion;

/// <summary>Places as candidates: countries, markets and own calendars, and the parts of a country whose code is written already.</summary>
internal static class Places
{
    public static IEnumerable<Candidate> Of(CommandHost host, string word)
    {
        try
        {
            return Of(AlmanacSetup.Create(host, plugins: null, [], new()).Locations, word);
        }
        catch (Exception e) when (e is CommandException or OwnCalendarException)
        {
            // Broken settings are told by the verbs; a completion is no place for it.
            return Of(Almanac.BuiltIn.Locations, word);
        }
    }

    private static List<Candidate> Of(LocationCatalog catalog, string word)
    {
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        var places = hyphen < 0 ? catalog.Countries()
            : catalog.Parse(word[..hyphen]).TryGetValue(out var country) ? catalog.Subdivisions(country) : [];
        return [.. places.Select(p => new Candidate(p.Location.Code, p.Name))];
    }
}
