namespace Feria.Caching.Tests.Decoration;

/// <summary>Partial methods: whoever calls them goes through the cache.</summary>
internal sealed partial class Weather(TimeProvider clock) : IWeather
{
    private readonly TimeProvider _clock = clock;

    internal static int StaticRuns { get; private set; }

    public int Runs { get; private set; }

    [Cached(MaxSize = 100, CountsHits = true)]
    internal static partial int Length(string city);

    [Cached(Ttl = "00:10:00", Clock = nameof(_clock))]
    public partial int Degrees(string city);

    [Cached]
    public partial ValueTask<string> ReportAsync(string city, CancellationToken cancellation);

    [Cached]
    public partial Task<string> ForecastAsync(string city, [NotKey] Func<CancellationToken, Task<string>> source, CancellationToken cancellation = default);

    [Cached]
    internal partial string Name<T>(T value);

    internal Weather Copy() => (Weather)MemberwiseClone();

    private static int LengthCore(string city)
    {
        StaticRuns++;
        return city.Length;
    }

    private int DegreesCore(string city)
    {
        Runs++;
        return city.Length + Runs;
    }

    private async ValueTask<string> ReportAsyncCore(string city, CancellationToken cancellation)
    {
        Runs++;
        await Task.Yield();
        cancellation.ThrowIfCancellationRequested();
        return city + Runs;
    }

    private Task<string> ForecastAsyncCore(string city, Func<CancellationToken, Task<string>> source, CancellationToken cancellation)
    {
        Runs++;
        return source(cancellation);
    }

    private string NameCore<T>(T value)
    {
        Runs++;
        return $"{typeof(T).Name} {value}";
    }
}
