using Feria.Holidays;
using Feria.Packs;
using Feria.Rules.Evaluation;

namespace Feria.Tests.Rules;

/// <summary>A year's days are the same whichever years are asked for along with it.</summary>
public sealed class EvaluationWindowTests
{
    public static TheoryData<string> Codes => [.. DataPack.Embedded.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Evaluate_AYearAlone_GivesWhatAllYearsGive(string code)
    {
        var place = DataPack.Embedded.Place(code)!;
        for (var scope = 0; scope <= place.Subdivisions.Count; scope++)
        {
            var all = RuleEvaluator.Evaluate(place, scope, place.FirstYear, place.LastYear).ToLookup(h => h.Date.Year);
            for (var year = place.FirstYear; year <= place.LastYear; year += scope == 0 ? 1 : 7)
            {
                Assert.Equal(all[year], RuleEvaluator.Evaluate(place, scope, year, year));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Evaluate_EveryDay_IsInOrderAndSaidOnce(string code)
    {
        var place = DataPack.Embedded.Place(code)!;
        for (var scope = 0; scope <= place.Subdivisions.Count; scope++)
        {
            var days = RuleEvaluator.Evaluate(place, scope, place.FirstYear, place.LastYear);

            Assert.NotEmpty(days);
            Assert.Equal(days.OrderBy(h => h.Date), days);
            Assert.Empty(days.GroupBy(h => (h.Date, h.RuleId, h.Kind)).Where(g => g.Count() > 1).Select(g => $"{place.Code} {scope} {g.Key}"));
            Assert.All(days, h => Assert.True(h.Name.Length > 0 && h.LocalName.Length > 0));

            // A day in lieu stands for one that is there itself, but for a day that has moved to where it is called otherwise; the
            // last may stand for one of the year after. One that somebody announced may stand for a day of another rule.
            var moving = place.Variants.Where(v => v.Shifts.Count > 0 && v.ObservedName is not null).Select(v => v.RuleId).ToHashSet();
            var actual = days.Select(h => (h.Date, h.RuleId, h.Kind)).ToHashSet();
            var ofAnyRule = days.Where(h => !h.IsObserved).Select(h => (h.Date, h.Kind)).ToHashSet();
            Assert.DoesNotContain(days, h => h.ObservedFor is { } d && d.Year <= place.LastYear && !moving.Contains(h.RuleId) && !actual.Contains((d, h.RuleId, h.Kind))
                && !(h.Certainty == Certainty.Confirmed && ofAnyRule.Contains((d, h.Kind))));
        }
    }
}
