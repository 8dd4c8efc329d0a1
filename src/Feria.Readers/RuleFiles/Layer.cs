namespace Feria.Readers.RuleFiles;

/// <summary>
/// Some fields of a rule and what changes them: <c>from YEAR:</c> blocks for a time, <c>for SCOPES:</c> blocks for some
/// parts of the place. A layer that is <c>none</c> takes the rule away until a later time says otherwise; of blocks for some parts,
/// only one that gives a date brings it back.
/// </summary>
internal sealed class Layer
{
    public Dictionary<string, Located> Fields { get; init; } = [];

    /// <summary>Gets the announced dates by year.</summary>
    public Dictionary<int, Located> Announced { get; init; } = [];

    /// <summary>Gets the blocks that hold from a day on, in the order of the file.</summary>
    public List<(int FirstDay, Layer Layer)> From { get; init; } = [];

    /// <summary>Gets the blocks that hold for some scopes, in the order of the file.</summary>
    public List<(IReadOnlyList<int> Scopes, Layer Layer)> For { get; init; } = [];

    public bool IsNone { get; init; }

    /// <summary>Gets whether the layer says a date, which brings back a rule that an earlier layer took away.</summary>
    private bool HasDate => Fields.ContainsKey(RuleFiles.Fields.On) || Announced.Count > 0;

    /// <summary>This layer with another's fields and blocks on top of it.</summary>
    public Layer Over(Layer top) => new()
    {
        Fields = Merge(Fields, top.Fields),
        Announced = Merge(Announced, top.Announced),
        From = [.. From, .. top.From],
        For = [.. For, .. top.For],
        IsNone = top.IsNone || (IsNone && !top.HasDate),
    };

    /// <summary>The same fields, whether or not an earlier time had none.</summary>
    public Layer BroughtBack() => new() { Fields = Fields, Announced = Announced, From = From, For = For };

    private static Dictionary<TKey, TValue> Merge<TKey, TValue>(Dictionary<TKey, TValue> below, Dictionary<TKey, TValue> top)
        where TKey : notnull
    {
        var merged = new Dictionary<TKey, TValue>(below);
        foreach (var (key, value) in top)
        {
            merged[key] = value;
        }

        return merged;
    }
}
