namespace Feria.Readers.RuleFiles;

/// <summary>Resolves layers: what holds for one scope, era by era.</summary>
internal static class LayerExpander
{
    private static readonly int LastDay = new DateOnly(9998, 12, 31).DayNumber;

    /// <summary>
    /// The eras of a scope. A later layer wins over an earlier one: defaults, their <c>from</c> and <c>for</c> blocks,
    /// the rule, its <c>from</c> blocks, its <c>for</c> blocks.
    /// </summary>
    public static IEnumerable<Era> Eras(Layer defaults, Layer rule, int scope)
    {
        var starts = new SortedSet<int> { 0 };
        AddStarts(defaults, scope, starts);
        AddStarts(rule, scope, starts);
        var bounds = starts.ToArray();
        for (var i = 0; i < bounds.Length; i++)
        {
            var last = i + 1 < bounds.Length ? bounds[i + 1] - 1 : LastDay;
            var isNamed = false;
            var ignored = false;
            var fields = Apply(Apply(new Layer(), defaults, bounds[i], scope, ref ignored), rule, bounds[i], scope, ref isNamed);
            if (!fields.IsNone)
            {
                yield return new(bounds[i], last, fields, isNamed);
            }
        }
    }

    private static void AddStarts(Layer layer, int scope, SortedSet<int> starts)
    {
        foreach (var (firstDay, inner) in layer.From)
        {
            starts.Add(firstDay);
            AddStarts(inner, scope, starts);
        }

        foreach (var (scopes, inner) in layer.For)
        {
            if (scopes.Contains(scope))
            {
                AddStarts(inner, scope, starts);
            }
        }
    }

    private static Layer Apply(Layer below, Layer layer, int day, int scope, ref bool isNamed)
    {
        var result = below.Over(new Layer { Fields = layer.Fields, Announced = layer.Announced, IsNone = layer.IsNone });
        foreach (var (firstDay, inner) in layer.From.OrderBy(f => f.FirstDay))
        {
            if (firstDay <= day)
            {
                result = Apply(result.BroughtBack(), inner, day, scope, ref isNamed);
            }
        }

        foreach (var (scopes, inner) in layer.For)
        {
            if (scopes.Contains(scope))
            {
                isNamed = true;
                result = Apply(result, inner, day, scope, ref isNamed);
            }
        }

        return result;
    }
}
