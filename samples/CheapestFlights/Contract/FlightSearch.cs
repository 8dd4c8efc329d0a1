namespace CheapestFlights;

/// <summary>What a traveller asks for.</summary>
/// <param name="From">The airport of departure, as three capital letters: <c>OSL</c>.</param>
/// <param name="To">The airport of arrival.</param>
/// <param name="Date">The day of departure.</param>
public sealed record FlightSearch(string From, string To, DateOnly Date);
