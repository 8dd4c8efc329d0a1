using System.Globalization;

namespace CheapestFlights.Offers;

/// <summary>Prints all offers, the cheapest first, and below them who has none and why.</summary>
internal static class OfferTable
{
    public static void Write(FlightSearch search, IReadOnlyList<AirlineAnswer> answers, TextWriter output)
    {
        var ranked = answers.SelectMany(answer => answer.Offers).OrderBy(offer => offer.Euro).ThenBy(offer => offer.Offer.Departs).ToList();
        output.WriteLine(Text($"{search.From} to {search.To}, {search.Date:dddd, d MMMM yyyy}: {ranked.Count} flights, the cheapest first."));
        output.WriteLine("     Euro           Price  Airline   Flight  Departs  Arrives");
        foreach (var (airline, offer, euro) in ranked)
        {
            output.WriteLine(Text($"{euro,9:0.00}  {offer.Price,10:0.00} {offer.Currency}  {airline,-8}  {offer.Flight,-6}  {offer.Departs:HH:mm}    {offer.Arrives:HH:mm}"));
        }

        foreach (var answer in answers.Where(answer => answer.Problem is not null))
        {
            output.WriteLine($"Not ranked: {answer.Airline}, {answer.Problem}");
        }

        output.Flush();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
