using Feria.Rules;
using Feria.Rules.Expressions;

namespace Feria.Readers.RuleFiles;

/// <summary>Refuses rules whose dates depend on each other in a circle.</summary>
internal static class RuleCycles
{
    public static void Check(IEnumerable<Located> ids, IReadOnlyList<RuleVariant> variants, ErrorList errors)
    {
        var needs = variants
            .GroupBy(v => v.RuleId)
            .ToDictionary(g => g.Key, g => g.SelectMany(v => Needs(v.On)).Distinct().ToList());
        foreach (var id in ids)
        {
            if (Path(id.Text ?? string.Empty, id.Text ?? string.Empty, needs, []) is { } path)
            {
                errors.Add(id, $"the rule depends on itself: {string.Join(" → ", path)}");
            }
        }
    }

    private static List<string>? Path(string from, string to, Dictionary<string, List<string>> needs, HashSet<string> seen)
    {
        foreach (var next in needs.GetValueOrDefault(from, []))
        {
            if (next == to)
            {
                return [from, to];
            }

            if (seen.Add(next) && Path(next, to, needs, seen) is { } rest)
            {
                return [from, .. rest];
            }
        }

        return null;
    }

    private static IEnumerable<string> Needs(DateExpression expression) => expression switch
    {
        OtherRule other => [other.RuleId],
        Offset offset => Needs(offset.Base),
        RelativeWeekday relative => Needs(relative.Base),
        _ => [],
    };
}
