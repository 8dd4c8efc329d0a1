using Feria.Packs;
using Feria.Rules.Evaluation;
using Feria.Tests.Rules.Expressions;

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
        var moving = place.Variants.Where(v => v.Shifts.Count > 0 && v.ObservedName is not null).ToList();
        var tables = place.Variants.SelectMany(v => v.Announced.Values.SelectMany(days => days).Where(days => days.ObservedFor is not null)
            .SelectMany(days => Enumerable.Range(days.First, days.Last - days.First + 1).Select(day => (v.RuleId, day, days.ObservedFor!.Value)))).ToHashSet();
        for (var scope = 0; scope <= place.Subdivisions.Count; scope++)
        {
            var days = RuleEvaluator.Evaluate(place, scope, place.FirstYear, place.LastYear);

            Assert.NotEmpty(days);
            Assert.Equal(days.OrderBy(h => h.Date), days);
            Assert.Empty(days.GroupBy(h => (h.Date, h.RuleId, h.Kind)).Where(g => g.Count() > 1).Select(g => $"{place.Code} {scope} {g.Key}"));
            Assert.All(days, h => Assert.True(h.Name.Length > 0 && h.LocalName.Length > 0));

            // A day in lieu stands for one of its rule that is there itself, but for two: one that has moved, to where it is called
            // otherwise, stands for the day that its rule names, and one of a table for what is said there, a day of any rule.
            // The last may stand for one of the year after.
            var actual = days.Where(h => !h.IsObserved).Select(h => (h.Date, h.RuleId, h.Kind)).ToHashSet();
            var ofAnyRule = actual.Select(a => (a.Date, a.Kind)).ToHashSet();
            Assert.DoesNotContain(days, h => h.ObservedFor is { } d && d.Year <= place.LastYear && !actual.Contains((d, h.RuleId, h.Kind))
                && !moving.Any(v => v.RuleId == h.RuleId && v.On.In(d.Year).Any(first => d >= first && d < first.AddDays(v.Length)))
                && !(tables.Contains((h.RuleId, h.Date.DayNumber, d.DayNumber)) && ofAnyRule.Contains((d, h.Kind))));
        }
    }
}
