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

    public static RuleFileResult Read(RuleFileText placeFile, IEnumerable<RuleFileText> dateFiles, RuleFileText? namesFile = null)
    {
        var reader = new PlaceFileReader();
        var place = reader.ReadPlace(placeFile, dateFiles);
        if (place is not null && namesFile is not null)
        {
            place = place with { Translations = new NamesFileReader(place, reader._errors).Read(namesFile) };
        }

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
        var within = new Dictionary<string, LocatedWord>();
        var subdivisions = fields.TryGetValue(Fields.Subdivisions, out var parts)
            ? _errors.Block(parts, "CODE: Name").Select(p => SubdivisionReader.Read(p.Key, p.Value, names, within, _errors)).ToList()
            : [];
        var scopes = new ScopeNames(subdivisions, within, _errors);
        scopes.Check();
        var layers = new LayerReader(scopes, _errors);
        var suspensions = Suspensions.Read(fields, layers, _errors);
        var weekends = new WeekendReader(layers, _errors);
        var years = CoveredYears.Read(fields[Fields.Covers], _errors);
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
            FirstYear = years.First,
            LastYear = years.Last,
            Source = fields.TryGetValue(Fields.Source, out var source) ? _errors.Text(source) : null,
            Variants = suspensions.Apply(rules.Build()),
        };
    }

    private IReadOnlyList<string> ReadWords(Dictionary<string, Located> fields, string key) =>
        fields.TryGetValue(key, out var node) ? [.. _errors.Words(node).Select(w => w.Text)] : [];

    private string ReadCode(Located node)
    {
        var code = node.Text ?? string.Empty;
        if (code.Length is < 2 or > 4 || !code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)))
        {
            _errors.Add(node, $"'{code}' is no code of a place; two to four capital letters or digits are");
        }

        return code;
    }
}
