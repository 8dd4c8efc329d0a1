using Feria.Caching;

namespace MemoizeSample;

/// <summary>Answers that go stale: the lifetime runs from the writing.</summary>
internal static class ExchangeRates
{
    internal static void Tell(StoryClock clock)
    {
        Console.WriteLine("Exchange rates");
        int fetches = 0;
        decimal Fetch(string currency)
        {
            fetches++;
            return currency switch { "EUR" => 0.92m, "GBP" => 0.79m, "JPY" => 149.5m, _ => 1.0m };
        }

        var rate = Memoize.Function<string, decimal>(Fetch, new TtlCache<string, decimal>(100, TimeSpan.FromSeconds(10), clock));
        Console.WriteLine($"  EUR {rate.Invoke("EUR")}, EUR {rate.Invoke("EUR")}: {fetches} fetch");

        var brief = Memoize.Function<string, decimal>(Fetch, new TtlCache<string, decimal>(100, TimeSpan.FromSeconds(1), clock));
        fetches = 0;
        foreach (int pause in new[] { 0, 500, 600 })
        {
            clock.Pass(pause);
            Console.WriteLine($"  {pause} ms later: JPY {brief.Invoke("JPY")}, fetched {fetches} times");
        }
    }
}
