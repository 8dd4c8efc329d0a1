namespace CheapestFlights.Offers;

/// <summary>What came of asking one airline: offers, or why there are none.</summary>
internal sealed record AirlineAnswer(string Airline, IReadOnlyList<RankedOffer> Offers, string? Problem = null);
