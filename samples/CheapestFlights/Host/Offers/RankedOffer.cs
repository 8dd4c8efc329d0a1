namespace CheapestFlights.Offers;

/// <summary>An offer, whose it is, and what it comes to in euro.</summary>
internal sealed record RankedOffer(string Airline, Offer Offer, decimal Euro);
