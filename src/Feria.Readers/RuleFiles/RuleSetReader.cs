using Feria.Rules;
using Feria.Rules.Language;

namespace Feria.Readers.RuleFiles;

/// <summary>Reads the rules of a place, adds the announced dates from the files beside it, and builds their variants.</summary>
internal sealed class RuleSetReader
{
    private readonly List<(Located Id, Layer Layer)> _rules = [];
    private readonly Layer _defaults;
    private readonly LayerReader _layers;
    private readonly VariantBuilder _variants;
    private readonly ErrorList _errors;

    public RuleSetReader(Dictionary<string, Located> fields, ScopeNames scopes, LayerReader layers, NameReader names, ErrorList errors)
    {
        (_layers, _errors) = (layers, errors);
        _defaults = fields.TryGetValue(Fields.Defaults, out var defaults) ? layers.Read(defaults) : new();
        foreach (var (id, block) in errors.Block(fields[Fields.Holidays], "new-years-day: { name: New Year's Day, on: 1 January }"))
        {
            CheckId(id);
            if (id.Text is not null)
            {
                _rules.Add((id, layers.Read(block)));
            }
        }

        var ids = _rules.Select(r => r.Id.Text ?? string.Empty).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < _rules.Count; i++)
        {
            _rules[i] = (_rules[i].Id, Resolve(_rules[i].Layer, i));
        }

        _variants = new(scopes, layers, names, ids, errors);
    }

    /// <summary>Adds what files of announced dates say; each names its place and has a block per rule.</summary>
    public void AddDates(IEnumerable<RuleFileText> files, string place)
    {
        foreach (var file in files)
        {
            if (YamlFile.Read(file, _errors) is not { } root)
            {
                continue;
            }

            var entries = new Located(file.Name, root).Entries().ToLookup(e => e.Key.Text is Fields.Dates or Fields.Source or Fields.Covers or Fields.AnnouncedUntil ? e.Key.Text : string.Empty);
            CheckPlace(entries[Fields.Dates].FirstOrDefault().Value, file, place);
            Located? source = entries[Fields.Source].Select(e => (Located?)e.Value).FirstOrDefault();
            Located? covers = entries[Fields.Covers].Select(e => (Located?)e.Value).FirstOrDefault();
            if (covers is { } stated)
            {
                CoveredYears.Read(stated, _errors);
            }

            Located? until = entries[Fields.AnnouncedUntil].Select(e => (Located?)e.Value).FirstOrDefault();
            foreach (var (rule, dates) in entries[string.Empty])
            {
                AddDates(rule, dates, [(Fields.AnnouncedSource, source), (Fields.AnnouncedCovers, covers), (Fields.AnnouncedUntil, until)]);
            }
        }
    }

    public IReadOnlyList<RuleVariant> Build()
    {
        var variants = _rules.SelectMany(r => _variants.Build(r.Id, _defaults, r.Layer)).ToList();
        RuleCycles.Check(_rules.Select(r => r.Id), variants, _errors);
        return variants;
    }

    private void CheckPlace(Located stated, RuleFileText file, string place)
    {
        if (stated.Node is null)
        {
            _errors.Add(file.Name, 1, 1, $"'{Fields.Dates}: {place}' is missing");
        }
        else if (stated.Text != place)
        {
            _errors.Add(stated, $"these dates are of '{stated.Text}', but the file stands beside {place}");
        }
    }

    private void AddDates(Located rule, Located dates, IEnumerable<(string Key, Located? Value)> ofFile)
    {
        var index = _rules.FindIndex(r => r.Id.Text == rule.Text);
        if (index < 0)
        {
            _errors.UnknownWord(rule, "rule of this place", _rules.Select(r => r.Id.Text ?? string.Empty));
            return;
        }

        var layer = _layers.ReadDates(dates);
        foreach (var (key, value) in ofFile)
        {
            if (value is { } stated)
            {
                layer.Fields[key] = stated;
            }
        }

        // The rule's own word on a year, in its own file, stands over the table's.
        var (id, own) = _rules[index];
        _rules[index] = (id, new Layer().Over(layer).Over(own));
    }

    private Layer Resolve(Layer layer, int index)
    {
        var seen = new HashSet<int> { index };
        var result = layer;
        while (layer.Fields.TryGetValue(Fields.Like, out var like))
        {
            var other = _rules.FindIndex(r => r.Id.Text == like.Text);
            if (other < 0)
            {
                _errors.UnknownWord(like, "rule of this place", _rules.Select(r => r.Id.Text ?? string.Empty));
                break;
            }

            if (!seen.Add(other))
            {
                _errors.Add(like, "the rule is like itself");
                break;
            }

            layer = _rules[other].Layer;
            result = layer.Over(result);
        }

        return result;
    }

    private void CheckId(Located id)
    {
        var text = id.Text ?? string.Empty;
        if (text.Length is 0 or > 80 || !text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            _errors.Add(id, $"'{text}' is no id of a rule: lower-case letters, digits and hyphens are");
        }
        else if (ReservedWords.Contains(text))
        {
            _errors.Add(id, $"'{text}' is a word of the language, so that no rule can be called by it; call it '{text}-day', for instance");
        }
    }
}
