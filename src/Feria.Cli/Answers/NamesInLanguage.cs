using Feria.Holidays;
using Feria.Locations;

namespace Feria.Cli.Answers;

/// <summary>Gives holidays their names in the language that was asked for, and knows afterwards where another one had to serve.</summary>
internal sealed class NamesInLanguage(string? language, Almanac almanac)
{
    private readonly SortedDictionary<string, int> _others = new(StringComparer.Ordinal);
    private readonly string? _language = string.IsNullOrWhiteSpace(language) ? null : language.Trim().Replace('_', '-');

    /// <summary>The holiday with its name in the language; without any language, as it is.</summary>
    public Holiday Of(Location place, Holiday holiday)
    {
        if (_language is null)
        {
            return holiday;
        }

        var name = almanac.NameFor(place, holiday, _language);
        if (!string.Equals(name.Language, _language, StringComparison.OrdinalIgnoreCase))
        {
            _others[name.Language] = _others.GetValueOrDefault(name.Language) + 1;
        }

        return holiday with { LocalName = holiday.LocalName, Name = name.Text };
    }

    /// <summary>Says which languages stand for the one that was asked for.</summary>
    public void Report(Action<string> say)
    {
        if (_others.Count > 0)
        {
            say($"Not known in {_language}: names are in {string.Join(", ", _others.Select(o => $"{o.Key} ({o.Value})"))}.");
        }
    }
}
