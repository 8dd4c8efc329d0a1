using System.Globalization;

namespace Feria.Caching.Generator.Model;

/// <summary>What [Cached] says, as options of a cache.</summary>
internal static class OptionsModel
{
    /// <summary>The times: how the attribute names them, and how the options do.</summary>
    internal static readonly ImmutableArray<(string Name, string Option)> Times =
    [
        ("Ttl", "TimeToLive"), ("Idle", "TimeToIdle"), ("StaleWhileLoading", "StaleWhileLoading"), ("StaleOnError", "StaleOnError"),
        ("RetryAfter", "RetryAfter"), ("LoadTimeout", "LoadTimeout"),
    ];

    internal static bool TryParse(string text, out TimeSpan time) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out time);

    internal static string Of(AttributeData mark)
    {
        List<string> members = [];
        if (Contract.Value(mark, "MaxSize") is long size)
        {
            members.Add($"Capacity = {size.ToString(CultureInfo.InvariantCulture)}L");
        }

        foreach ((string name, string option) in Times)
        {
            if (Contract.Value(mark, name) is string text && TryParse(text, out TimeSpan time))
            {
                members.Add($"{option} = new global::System.TimeSpan({time.Ticks.ToString(CultureInfo.InvariantCulture)}L)");
            }
        }

        foreach (string number in (string[])["RefreshAfter", "EarlyExpiry"])
        {
            if (Contract.Value(mark, number) is double value)
            {
                members.Add($"{number} = {value.ToString("R", CultureInfo.InvariantCulture)}D");
            }
        }

        if (Contract.Value(mark, "Metrics") is string metrics)
        {
            members.Add($"CountsUse = true, Name = {Code.Text(metrics)}");
        }

        return string.Join(", ", members);
    }
}
