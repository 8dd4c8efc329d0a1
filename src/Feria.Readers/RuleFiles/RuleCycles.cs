using Feria.Rules;
using Feria.Rules.Expressions;

namespace Feria.Readers.RuleFiles;

/// <summary>Refuses rules whose dates depend on each other in a circle, or on others that depend on others without end.</summary>
internal static class RuleCycles
{
    private const int MaximumDepth = 8;

    public static void Check(IEnumerable<Located> ids, IReadOnlyList<RuleVariant> variants, ErrorList errors)
    {
        var needs = variants
            .GroupBy(v => v.RuleId)
            .ToDictionary(g => g.Key, g => g.SelectMany(v => Needs(v.On)).Distinct().ToList());
        var deep = ids.Where(i => i.Text is not null).ToDictionary(i => i.Text!);
        for (var depth = 0; depth <= MaximumDepth; depth++)
        {
            var settled = deep.Keys.Where(id => !needs.GetValueOrDefault(id, []).Exists(deep.ContainsKey)).ToList();
            settled.ForEach(id => deep.Remove(id));
        }

        var circles = deep.Select(d => (At: d.Value, Path: Path(d.Key, d.Key, needs, [], MaximumDepth))).Where(c => c.Path is not null).ToList();
        foreach (var (at, path) in circles)
        {
            errors.Add(at, $"the rule depends on itself: {string.Join(" → ", path!)}");
        }

        foreach (var at in circles.Count > 0 ? [] : deep.Values.Take(1))
        {
            errors.Add(at, $"the rule depends on a rule that depends on another, and so on; at most {MaximumDepth} may follow each other");
        }
    }

    private static List<string>? Path(string from, string to, Dictionary<string, List<string>> needs, HashSet<string> seen, int depth)
    {
        foreach (var next in needs.GetValueOrDefault(from, []))
        {
            if (next == to)
            {
                return [from, to];
            }

            if (depth > 0 && seen.Add(next) && Path(next, to, needs, seen, depth - 1) is { } rest)
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
