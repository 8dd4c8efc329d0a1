using Feria.Holidays;
using Feria.Rules;

namespace Feria.Readers.RuleFiles;

/// <summary>Reads a file of names, <c>CODE.names.yaml</c>: what the days of a place are called in languages beyond its rules file.</summary>
internal sealed class NamesFileReader(PlaceRules place, ErrorList errors)
{
    /// <summary>The word between the code and the ending that tells such a file from tables of dates.</summary>
    public const string Topic = "names";

    private readonly ILookup<string, RuleVariant> _rules = place.Variants.ToLookup(v => v.RuleId, StringComparer.Ordinal);

    /// <summary>The names of a file, language by language in its order; what is wrong goes to the errors.</summary>
    public IReadOnlyList<Translations> Read(RuleFileText file)
    {
        if (YamlFile.Read(file, errors) is not { } root)
        {
            return [];
        }

        var languages = new List<Translations>();
        Located? stated = null;
        foreach (var (key, value) in new Located(file.Name, root).Entries())
        {
            switch (key.Text)
            {
                case Fields.Names:
                    stated = value;
                    break;
                case Fields.Source or Fields.Note:
                    break;
                default:
                    CheckLanguage(key);
                    languages.Add(new(key.Text ?? string.Empty, [.. errors.Block(value, "new-years-day: Neujahr").SelectMany(e => ReadRule(e.Key, e.Value))]));
                    break;
            }
        }

        CheckPlace(file, stated);
        return languages;
    }

    private void CheckPlace(RuleFileText file, Located? stated)
    {
        if (stated is not { } code)
        {
            errors.Add(file.Name, 1, 1, $"'{Fields.Names}: {place.Code}' is missing");
        }
        else if (code.Text != place.Code)
        {
            errors.Add(code, $"these names are of '{code.Text}', but the file stands beside {place.Code}");
        }
    }

    private void CheckLanguage(Located key)
    {
        var tag = key.Text ?? string.Empty;
        if (LanguageTags.AreSame(tag, LanguageTags.English) || tag == place.Languages[0])
        {
            errors.Add(key, $"names in '{tag}' stand in the rules file, as the place's own or the English ones");
        }
        else if (KnownLanguages.Problem(tag) is { } problem)
        {
            errors.Add(key, problem);
        }
    }

    private IEnumerable<Translation> ReadRule(Located rule, Located value)
    {
        var id = rule.Text ?? string.Empty;
        if (!_rules.Contains(id))
        {
            errors.UnknownWord(rule, "rule of this place", _rules.Select(r => r.Key));
            return [];
        }

        return value.IsBlock
            ? [.. value.Entries().Select(e => ReadOne(id, e.Key, e.Value)).OfType<Translation>()]
            : ReadText(value) is { } text ? [new(id, string.Empty, text)] : [];
    }

    // A rule that changed its name is translated name by name.
    private Translation? ReadOne(string id, Located english, Located value)
    {
        var known = _rules[id].SelectMany(v => new[] { v.Name, v.ObservedName }).OfType<LocalizedName>().Select(n => n.English).Distinct().ToList();
        if (!known.Contains(english.Text ?? string.Empty))
        {
            errors.UnknownWord(english, $"English name of {id}", known);
            return null;
        }

        return ReadText(value) is { } text ? new Translation(id, english.Text!, text) : null;
    }

    private string? ReadText(Located value)
    {
        if (value.Text?.Trim() is { Length: > 0 } text)
        {
            return text;
        }

        errors.Add(value, "the name is empty");
        return null;
    }
}
