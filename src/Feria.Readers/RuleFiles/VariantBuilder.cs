using Feria.Holidays;
using Feria.Rules;
using Feria.Rules.Expressions;
using Feria.Rules.Language;

namespace Feria.Readers.RuleFiles;

/// <summary>Turns a rule's layers into variants, one for all scopes that share the same fields at the same time.</summary>
internal sealed class VariantBuilder(
    ScopeNames scopes, LayerReader layers, NameReader names, IReadOnlySet<string> ruleIds, ErrorList errors)
{
    public IEnumerable<RuleVariant> Build(Located id, Layer defaults, Layer rule)
    {
        var byFields = new Dictionary<string, (Era Era, List<int> Scopes)>();
        for (var scope = 0; scope < scopes.Count; scope++)
        {
            foreach (var era in LayerExpander.Eras(defaults, rule, scope))
            {
                if (era.IsNamed || IsIn(era.Fields, scope))
                {
                    var key = Key(era);
                    if (!byFields.TryGetValue(key, out var group))
                    {
                        byFields[key] = group = (era, []);
                    }

                    group.Scopes.Add(scope);
                }
            }
        }

        var dated = byFields.Values.Where(g => g.Era.Fields.Fields.ContainsKey(Fields.On) || g.Era.Fields.Announced.Count > 0).ToList();
        if (dated.Count == 0)
        {
            errors.Add(id, $"the rule '{id.Text}' says neither 'on:' nor 'announced:' for any part of the place");
        }

        var variants = dated.Select(g => (g.Scopes, g.Era, Holds: Holds(g.Era))).Where(v => v.Holds is not null).ToList();
        if (dated.Count > 0 && variants.Count == 0)
        {
            errors.Add(id, $"the rule '{id.Text}' never holds: its 'since:' is after its 'until:'");
        }

        return variants
            .Select(v => (Variant: Build(id, v.Era.Fields, v.Holds!.Value, new ScopeSet(v.Scopes)), v.Era.Fields))
            .Where(v => v.Variant is not null)
            .SelectMany(v => new[] { v.Variant, Swaps.Worked(v.Variant!, Name(v.Fields.Fields, Fields.WorkedAs)) })
            .OfType<RuleVariant>()
            .ToList();
    }

    private RuleVariant? Build(Located id, Layer layer, DayRange holds, ScopeSet scope)
    {
        var fields = layer.Fields;
        var name = fields.TryGetValue(Fields.Name, out var nameNode) ? names.Read(nameNode) : null;
        if (name is null && !fields.ContainsKey(Fields.Name))
        {
            errors.Add(id, $"the rule '{id.Text}' has no name");
        }

        if (name is null)
        {
            return null;
        }

        return new()
        {
            RuleId = id.Text!,
            Name = name,
            ObservedName = Name(fields, Fields.ObservedAs),
            Scopes = scope,
            Holds = holds,
            Years = Phrase(fields, Fields.Years, YearsPhrase.Parse) ?? YearPattern.All,
            On = Phrase(fields, Fields.On, t => DatePhrase.Parse(t, ruleIds)) ?? new NeverDate(),
            Length = Phrase(fields, Fields.Lasts, LengthPhrase.Parse)?.Days ?? 1,
            Announced = layer.Announced.ToDictionary(a => a.Key, a => AnnouncedPhrase.Parse(a.Value.Text!, a.Key)),
            Kinds = Kinds(fields),
            When = Phrase(fields, Fields.When, WhenPhrase.Parse) ?? [],
            Shifts = Phrase(fields, Fields.Shifts, ObservancePhrase.Parse) ?? [],
            Observed = Phrase(fields, Fields.Observed, ObservancePhrase.Parse) ?? [],
            Certainty = Certainty(fields),
            Hours = Text(fields, Fields.Hours),
            Source = Text(fields, Fields.Source),
            AnnouncedSource = Text(fields, Fields.AnnouncedSource),
            AnnouncedUntil = Bound(fields, Fields.AnnouncedUntil, isLast: true) is { } until ? DateOnly.FromDayNumber(until).Year : null,
            KnownYears = Known(fields),
        };
    }

    // A table is all that is known of a rule without a date of its own.
    private YearRange? Known(Dictionary<string, Located> fields)
    {
        var isKnown = fields.TryGetValue(Fields.Known, out var node) || (!fields.ContainsKey(Fields.On) && fields.TryGetValue(Fields.AnnouncedCovers, out node));
        return isKnown && CoveredYears.Read(node, errors) is var (first, last) ? new(first, last) : null;
    }

    private LocalizedName? Name(Dictionary<string, Located> fields, string key) => fields.TryGetValue(key, out var node) ? names.Read(node) : null;

    private bool IsIn(Layer layer, int scope)
    {
        if (layer.Fields.TryGetValue(Fields.In, out var only))
        {
            return only.Text?.Trim() == "everywhere" || scopes.Read(errors.Words(only)).Contains(scope);
        }

        return !layer.Fields.TryGetValue(Fields.NotIn, out var but) || !scopes.Read(errors.Words(but)).Contains(scope);
    }

    private DayRange? Holds(Era era)
    {
        var first = Bound(era.Fields.Fields, Fields.Since, isLast: false) ?? era.FirstDay;
        var last = Bound(era.Fields.Fields, Fields.Until, isLast: true) ?? era.LastDay;
        first = Math.Max(first, era.FirstDay);
        last = Math.Min(last, era.LastDay);
        return first <= last ? new(first, last) : null;
    }

    private int? Bound(Dictionary<string, Located> fields, string key, bool isLast) =>
        fields.TryGetValue(key, out var node) ? layers.ReadDay(node, 0, isLast) : null;

    private string? Text(Dictionary<string, Located> fields, string key) => fields.TryGetValue(key, out var node) ? errors.Text(node) : null;

    private T? Phrase<T>(Dictionary<string, Located> fields, string key, Func<string, T> parse)
        where T : class => fields.TryGetValue(key, out var node) ? errors.Read(node, parse) : null;

    private List<HolidayKind> Kinds(Dictionary<string, Located> fields)
    {
        var kinds = new List<HolidayKind>();
        if (fields.TryGetValue(Fields.Kind, out var node))
        {
            foreach (var word in errors.Words(node))
            {
                var kind = HolidayKind.Parse(word.Text);
                if (kind.TryGetValue(out var value))
                {
                    kinds.Add(value);
                }
                else
                {
                    errors.Add(word, kind.Error!.ToString());
                }
            }
        }

        return kinds.Count == 0 ? [HolidayKind.Public] : kinds;
    }

    private Certainty? Certainty(Dictionary<string, Located> fields)
    {
        if (!fields.TryGetValue(Fields.Certainty, out var node))
        {
            return null;
        }

        if (Enum.TryParse<Certainty>(node.Text, ignoreCase: true, out var certainty) && !int.TryParse(node.Text, out _))
        {
            return certainty;
        }

        errors.UnknownWord(node, "certainty", ["estimated", "computed", "confirmed"]);
        return null;
    }

    /// <summary>Two eras are alike when they hold at the same time and their fields come from the same nodes.</summary>
    private static string Key(Era era)
    {
        static string Nodes<T>(IEnumerable<KeyValuePair<T, Located>> pairs) =>
            string.Join(';', pairs.Select(p => $"{p.Key}={p.Value.File}:{p.Value.Node.Start.Index}").Order(StringComparer.Ordinal));
        return $"{era.FirstDay}|{era.LastDay}|{Nodes(era.Fields.Fields)}|{Nodes(era.Fields.Announced)}";
    }
}
