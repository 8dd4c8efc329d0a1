namespace CheapestFlights;

/// <summary>What an airline offers: one flight on the day that was asked for.</summary>
/// <param name="Flight">The number of the flight: <c>BO 451</c>.</param>
/// <param name="Departs">When it departs, in local time.</param>
/// <param name="Arrives">When it arrives, in local time there.</param>
/// <param name="Price">The price of one seat.</param>
/// <param name="Currency">The currency of the price by its ISO 4217 code: <c>NOK</c>.</param>
public sealed record Offer(string Flight, TimeOnly Departs, TimeOnly Arrives, decimal Price, string Currency);
