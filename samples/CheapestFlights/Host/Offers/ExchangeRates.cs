namespace CheapestFlights.Offers;

/// <summary>How much of a currency a euro buys. A real program would fetch the rates, and keep them for a while.</summary>
internal static class ExchangeRates
{
    private static readonly Dictionary<string, decimal> PerEuro = new(StringComparer.Ordinal)
    {
        ["EUR"] = 1m,
        ["GBP"] = 0.86m,
        ["NOK"] = 11.50m,
        ["USD"] = 1.09m,
    };

    /// <summary>The price in euro, to the cent.</summary>
    public static decimal ToEuro(decimal price, string currency) => PerEuro.TryGetValue(currency, out var rate)
        ? decimal.Round(price / rate, 2)
        : throw new PageException($"nobody here knows the rate of '{currency}'; {string.Join(", ", PerEuro.Keys)} are known");
}
