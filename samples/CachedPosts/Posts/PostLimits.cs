using System.Globalization;

namespace CachedPosts.Posts;

/// <summary>Where posts come from and how they are kept: <c>--upstream</c>, <c>--patience</c> in seconds.</summary>
internal sealed record PostLimits(Uri Upstream, TimeSpan Patience)
{
    internal int Maximum { get; } = 200;

    internal TimeSpan TimeToLive { get; } = TimeSpan.FromMinutes(5);

    internal static PostLimits Read(IConfiguration configuration)
    {
        string upstream = configuration["upstream"] ?? "https://jsonplaceholder.typicode.com/";
        string patience = configuration["patience"] ?? "10";
        return Uri.TryCreate(upstream, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"
            && double.TryParse(patience, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds is > 0 and <= 600
                ? new(address, TimeSpan.FromSeconds(seconds))
                : throw new ArgumentException($"--upstream is '{upstream}' and --patience '{patience}'; they have to be an http address and a number of seconds up to 600.");
    }
}
