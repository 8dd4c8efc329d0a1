using System.CommandLine;
using Feria.Holidays;
using Feria.Locations;

namespace Feria.Cli.Arguments;

/// <summary>In which language names are shown.</summary>
internal static class LanguageOption
{
    public static Option<string?> Create() => new("--lang")
    {
        HelpName = "TAG",
        Description = "The language of names, for instance en or ja; English where a name is not known in it; also FERIA_LANG.",
    };

    /// <summary>What gives a holiday its name in the language; without any language, what leaves it alone.</summary>
    public static Func<Location, Holiday, Holiday> Parse(string? language, Almanac almanac) => string.IsNullOrWhiteSpace(language)
        ? (_, holiday) => holiday
        : (place, holiday) => almanac.NameIn(place, holiday, language.Trim()) is { } name ? holiday with { LocalName = holiday.LocalName, Name = name } : holiday;
}
