namespace Feria.Rules.Evaluation;

/// <summary>The rules that hold in one scope of a place, in the order of its file.</summary>
internal sealed class ScopePlan
{
    private readonly Dictionary<string, VariantPlan[]> _byRule = new(StringComparer.Ordinal);
    private readonly WeekendEra[] _weekends;

    public ScopePlan(PlacePlan place, int scope)
    {
        // Where the weekends are those of the bases, no rule of the place itself asks for one.
        _weekends = place.Rules.WeekendsOf(scope) is { Count: > 0 } weekends ? [.. weekends] : [new(0, WeekdaySet.None)];
        var all = place.Rules.Variants;
        var here = new List<VariantPlan>();
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Scopes.Contains(scope))
            {
                here.Add(place.Variant(i));
            }
        }

        Variants = [.. here];
        OfKnownYears = [.. here.Where(v => v.KnownYears is not null)];
        OtherKinds = here.Aggregate(0u, (kinds, variant) => kinds | variant.OtherKinds);
        Between = [.. here.Where(v => v.IsBetweenHolidays)];
        foreach (var group in here.GroupBy(v => v.RuleId, StringComparer.Ordinal))
        {
            _byRule[group.Key] = [.. group];
        }

        // A rule may lean on one that does not hold in this part: the day after Thanksgiving where Thanksgiving is worked.
        var elsewhere = Enumerable.Range(0, all.Count).Where(i => !_byRule.ContainsKey(all[i].RuleId));
        foreach (var group in elsewhere.GroupBy(i => all[i].RuleId, StringComparer.Ordinal).ToList())
        {
            _byRule[group.Key] = [.. group.Select(place.Variant)];
        }
    }

    public VariantPlan[] Variants { get; }

    /// <summary>Gets those that hold in years for which nobody knows their days.</summary>
    public VariantPlan[] OfKnownYears { get; }

    /// <summary>Gets the kinds of any of them, as <see cref="VariantPlan.OtherKinds"/>.</summary>
    public uint OtherKinds { get; }

    /// <summary>Gets those that give days between holidays, which are known last.</summary>
    public VariantPlan[] Between { get; }

    /// <summary>What a rule says here, or, if it says nothing here, what it says anywhere.</summary>
    public ReadOnlySpan<VariantPlan> OfRule(string ruleId) => _byRule.TryGetValue(ruleId, out var variants) ? variants : default;

    /// <summary>The weekend in force on a day.</summary>
    public WeekdaySet WeekendOn(int day)
    {
        var era = 0;
        while (era + 1 < _weekends.Length && _weekends[era + 1].FirstDay <= day)
        {
            era++;
        }

        return _weekends[era].Days;
    }
}
