using System.Globalization;
using Feria.Rules;
using Feria.Rules.Language;

namespace Feria.Readers.RuleFiles;

/// <summary>Reads the files of one place: its own, and those of announced dates beside it.</summary>
internal sealed class PlaceFileReader
{
    private readonly ErrorList _errors = new();

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
            if (!Fields.OfPlace.Contains(word))
            {
                _errors.UnknownWord(key, "key of a place", word, Fields.OfPlace);
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
        var languages = fields[Fields.Languages].Words();
        var names = new NameReader(languages, _errors);
        var subdivisions = fields.TryGetValue(Fields.Subdivisions, out var parts)
            ? parts.Entries().Select(p => SubdivisionReader.Read(p.Key, p.Value, names)).ToList()
            : [];
        var scopes = new ScopeNames(subdivisions, _errors);
        var layers = new LayerReader(scopes, _errors);
        var (firstYear, lastYear) = ReadCoverage(fields[Fields.Covers]);
        var rules = new RuleSetReader(fields, scopes, layers, names, _errors);
        rules.AddDates(dateFiles, fields[Fields.Place].Text ?? string.Empty);
        return new PlaceRules
        {
            Code = ReadCode(fields[Fields.Place]),
            Name = names.Read(fields[Fields.Name]) ?? new([new("en", "?")]),
            Aliases = fields.TryGetValue(Fields.Aliases, out var aliases) ? aliases.Words() : [],
            Languages = languages,
            Subdivisions = subdivisions,
            Weekends = ReadWeekends(fields[Fields.Weekend], layers),
            FirstYear = firstYear,
            LastYear = lastYear,
            Source = fields.TryGetValue(Fields.Source, out var source) ? source.Text : null,
            Variants = rules.Build(),
        };
    }

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
            && int.TryParse(years[1], NumberStyles.None, CultureInfo.InvariantCulture, out var last) && first >= 1 && last <= 4099 && first <= last)
        {
            return (first, last);
        }

        _errors.Add(node, "the years that the rules cover are expected, for instance '1950 to 2099'");
        return (1, 1);
    }

    private List<WeekendEra> ReadWeekends(Located node, LayerReader layers)
    {
        if (!node.IsBlock)
        {
            return [new(0, _errors.Read(node, t => new Boxed(WeekdaysPhrase.ParseList(t)))?.Days ?? default)];
        }

        var eras = new List<WeekendEra>();
        foreach (var (key, value) in node.Entries())
        {
            var word = key.Text ?? string.Empty;
            var first = word == "at first" ? 0
                : word.StartsWith("from ", StringComparison.Ordinal) ? layers.ReadDay(key, word["from ".Length..], isLast: false) : null;
            if (first is null)
            {
                _errors.UnknownWord(key, "time of a weekend", word, ["at first", "from YEAR"]);
                continue;
            }

            eras.Add(new(first.Value, _errors.Read(value, t => new Boxed(WeekdaysPhrase.ParseList(t)))?.Days ?? default));
        }

        if (eras.Count == 0 || eras[0].FirstDay != 0 || !eras.SequenceEqual(eras.OrderBy(e => e.FirstDay)))
        {
            _errors.Add(node, "the weekends begin with 'at first:' and go on in order of time with 'from YEAR:'");
        }

        return eras;
    }

    private sealed record Boxed(WeekdaySet Days);
}
