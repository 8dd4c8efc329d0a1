namespace Feria.Cli.Screens;

/// <summary>On which day a week begins where a user is at home.</summary>
/// <remarks>Facts of the Unicode common locale data, weekData; all other territories begin on Monday.</remarks>
internal static class WeekStart
{
    private static readonly string[] Sunday =
    [
        .. "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW".Split(' '),
    ];

    private static readonly string[] Saturday = [.. "AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY".Split(' ')];

    /// <summary>The day by the user's own word, else by the territory of a locale such as <c>en_US.UTF-8</c>.</summary>
    public static DayOfWeek Of(string? locale)
    {
        var parts = (locale ?? string.Empty).Split('.', '@')[0].Split('_', '-');
        var territory = parts.Length > 1 ? parts[^1].ToUpperInvariant() : string.Empty;
        return Sunday.Contains(territory) ? DayOfWeek.Sunday : Saturday.Contains(territory) ? DayOfWeek.Saturday : DayOfWeek.Monday;
    }
}
