using System.Globalization;
using Feria.Calendars;
using Feria.Rules;

namespace Feria.Readers.RuleFiles;

/// <summary>Reads the files of one place: its own, and those of announced dates beside it.</summary>
internal sealed class PlaceFileReader
{
    private readonly ErrorList _errors = new();
    private readonly List<(Located Key, Located Value)> _partWeekends = [];

    private PlaceFileReader()
    {
    }

    public static RuleFileResult Read(RuleFileText placeFile, IEnumerable<RuleFileText> dateFiles)
    {
        var reader = new PlaceFileReader();
        var place = reader.ReadPlace(placeFile, dateFiles);
        var errors = reader._errors.All;
        return new(errors.Count == 0 ? place : null, errors);
    }

    private PlaceRules? ReadPlace(RuleFileText file, IEnumerable<RuleFileText> dateFiles)
    {
        if (YamlFile.Read(file, _errors) is not { } root)
        {
            return null;
        }

        var fields = new Dictionary<string, Located>();
        foreach (var (key, value) in new Located(file.Name, root).Entries())
        {
            var word = key.Text ?? string.Empty;
            fields[word] = value;
            if (word.StartsWith(WeekendReader.ForPrefix, StringComparison.Ordinal))
            {
                _partWeekends.Add((key, value));
            }
            else if (!Fields.OfPlace.Contains(word))
            {
                _errors.UnknownWord(key, "key of a place", [.. Fields.OfPlace, "weekend for PARTS"]);
            }
        }

        foreach (var needed in new[] { Fields.Place, Fields.Name, Fields.Languages, Fields.Weekend, Fields.Covers, Fields.Holidays })
        {
            if (!fields.ContainsKey(needed))
            {
                _errors.Add(file.Name, 1, 1, $"'{needed}:' is missing");
            }
        }

        return _errors.All.Count > 0 ? null : Build(fields, dateFiles);
    }

    private PlaceRules? Build(Dictionary<string, Located> fields, IEnumerable<RuleFileText> dateFiles)
    {
        var languages = ReadWords(fields, Fields.Languages);
        if (languages.Count == 0)
        {
            _errors.Add(fields[Fields.Languages], "the place's own language is expected first, for instance 'de' or 'de, en'");
        }

        var names = new NameReader(languages, _errors);
        var subdivisions = fields.TryGetValue(Fields.Subdivisions, out var parts)
            ? _errors.Block(parts, "SCT: Scotland").Select(p => SubdivisionReader.Read(p.Key, p.Value, names, _errors)).ToList()
            : [];
        var scopes = new ScopeNames(subdivisions, _errors);
        var layers = new LayerReader(scopes, _errors);
        var weekends = new WeekendReader(layers, _errors);
        var (firstYear, lastYear) = ReadCoverage(fields[Fields.Covers]);
        var rules = new RuleSetReader(fields, scopes, layers, names, _errors);
        rules.AddDates(dateFiles, fields[Fields.Place].Text ?? string.Empty);
        return new PlaceRules
        {
            Code = ReadCode(fields[Fields.Place]),
            Name = names.Read(fields[Fields.Name]) ?? new([new("en", "?")]),
            Aliases = ReadWords(fields, Fields.Aliases),
            Languages = languages,
            Subdivisions = weekends.AddTo(subdivisions, scopes, _partWeekends),
            Weekends = weekends.Read(fields[Fields.Weekend]),
            FirstYear = firstYear,
            LastYear = lastYear,
            Source = fields.TryGetValue(Fields.Source, out var source) ? _errors.Text(source) : null,
            Variants = rules.Build(),
        };
    }

    private IReadOnlyList<string> ReadWords(Dictionary<string, Located> fields, string key) =>
        fields.TryGetValue(key, out var node) ? [.. _errors.Words(node).Select(w => w.Text)] : [];

    private string ReadCode(Located node)
    {
        var code = node.Text ?? string.Empty;
        if (code.Length is < 2 or > 4 || !code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)))
        {
            _errors.Add(node, $"'{code}' is no code of a place; two to four capital letters or digits are, as in GB or XNYS");
        }

        return code;
    }

    private (int First, int Last) ReadCoverage(Located node)
    {
        var years = (node.Text ?? string.Empty).Split(" to ", StringSplitOptions.TrimEntries);
        if (years.Length == 2 && int.TryParse(years[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(years[1], NumberStyles.None, CultureInfo.InvariantCulture, out var last) && first >= Computus.FirstYear && last <= Computus.LastYear && first <= last)
        {
            return (first, last);
        }

        _errors.Add(node, $"the years that the rules cover are expected, within {Computus.FirstYear} to {Computus.LastYear}, for instance '1950 to 2099'");
        return (Computus.FirstYear, Computus.FirstYear);
    }
}
