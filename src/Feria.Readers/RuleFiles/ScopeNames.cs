using Feria.Rules;

namespace Feria.Readers.RuleFiles;

/// <summary>The numbers of a place's subdivisions: 0 is the place as a whole.</summary>
/// <param name="subdivisions">The subdivisions in order.</param>
/// <param name="within">Of subdivisions that are parts of others, such as cities, the code of the other.</param>
/// <param name="errors">What is wrong.</param>
internal sealed class ScopeNames(IReadOnlyList<Subdivision> subdivisions, IReadOnlyDictionary<string, LocatedWord> within, ErrorList errors)
{
    public int Count => subdivisions.Count + 1;

    /// <summary>The scopes of some codes, with those of the parts within them.</summary>
    public IReadOnlyList<int> Read(IEnumerable<LocatedWord> codes)
    {
        var scopes = new List<int>();
        foreach (var code in codes)
        {
            var count = scopes.Count;
            for (var i = 0; i < subdivisions.Count; i++)
            {
                if (IsWithin(subdivisions[i].Code, code.Text) && !scopes.Contains(i + 1))
                {
                    scopes.Add(i + 1);
                }
            }

            if (scopes.Count == count && !IsKnown(code))
            {
                errors.UnknownWord(code, "subdivision of this place", subdivisions.Select(s => s.Code));
            }
        }

        return scopes;
    }

    /// <summary>Reports what is said to lie within no subdivision, or within itself.</summary>
    public void Check()
    {
        foreach (var (code, parent) in within)
        {
            if (!IsKnown(parent))
            {
                errors.UnknownWord(parent, "subdivision of this place", subdivisions.Select(s => s.Code));
            }
            else if (within.ContainsKey(parent.Text))
            {
                errors.Add(parent, $"{code} lies within {parent.Text}, which lies within another itself; name the largest");
            }
        }
    }

    private bool IsKnown(LocatedWord code) => subdivisions.Any(s => s.Code == code.Text);

    private bool IsWithin(string code, string other) => code == other || (within.TryGetValue(code, out var parent) && parent.Text == other);
}
