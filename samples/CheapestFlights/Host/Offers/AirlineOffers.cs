using System.Diagnostics.CodeAnalysis;
using Feria.Plugins;

namespace CheapestFlights.Offers;

/// <summary>The core: asks all airlines at once. It knows none of them.</summary>
internal sealed class AirlineOffers(PluginPackage airlines, AirlineSite site)
{
    /// <summary>The answers of all airlines, in the order of their names; those that cannot be asked say why.</summary>
    public async Task<IReadOnlyList<AirlineAnswer>> FindAsync(FlightSearch search)
    {
        var answers = await Task.WhenAll(airlines.Names().Select(airline => AskAsync(airline, search)));
        var unlisted = airlines.Statuses()
            .Where(status => status.Error is not null && !Array.Exists(answers, answer => answer.Airline == status.Plugin))
            .Select(status => new AirlineAnswer(status.Plugin ?? Path.GetFileName(status.File), [], status.Error!.ReplaceLineEndings("; ")));
        return [.. answers.Concat(unlisted).OrderBy(answer => answer.Airline, StringComparer.Ordinal)];
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever an airline's page or plug-in fails with becomes its answer, and the others go on.")]
    private async Task<AirlineAnswer> AskAsync(string airline, FlightSearch search)
    {
        try
        {
            var offers = await airlines.CallAsync<IReadOnlyList<Offer>>(airline, CancellationToken.None, search, site);
            return new(airline, [.. offers.Select(offer => new RankedOffer(airline, offer, ExchangeRates.ToEuro(offer.Price, offer.Currency)))]);
        }
        catch (Exception e)
        {
            return new(airline, [], e.Message);
        }
    }
}
