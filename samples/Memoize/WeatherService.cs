using Feria.Caching;

namespace MemoizeSample;

/// <summary>A service whose instances remember for themselves.</summary>
internal sealed class WeatherService
{
    private readonly TtlCache<string, string> _cache;
    private readonly Func<string, string> _weather;

    internal WeatherService(StoryClock clock, int seconds)
    {
        _cache = new(50, TimeSpan.FromSeconds(seconds), clock);
        _weather = Memoize.Function<string, string>(
            city =>
            {
                clock.Pass(200);
                return $"{city}: fair";
            },
            _cache).Invoke;
    }

    internal static void Tell(StoryClock clock)
    {
        Console.WriteLine("Weather, a cache for each instance");
        WeatherService patient = new(clock, 300);
        WeatherService hasty = new(clock, 60);
        Console.WriteLine($"  {clock.Measure(() => patient._weather("Oslo"))} ms, {clock.Measure(() => patient._weather("Oslo"))} ms, other instance {clock.Measure(() => hasty._weather("Oslo"))} ms");
        clock.Pass(60_000);
        Console.WriteLine($"  a minute later: {patient._cache.Count} and {hasty._cache.Count} remembered");
        patient._cache.Clear();
        Console.WriteLine($"  cleared: {patient._cache.Count}");
    }
}
