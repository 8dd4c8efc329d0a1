using Feria.Rules;

namespace Feria.Readers.RuleFiles;

/// <summary>The numbers of a place's subdivisions: 0 is the place as a whole.</summary>
internal sealed class ScopeNames(IReadOnlyList<Subdivision> subdivisions, ErrorList errors)
{
    public int Count => subdivisions.Count + 1;

    /// <summary>The scopes that a list of codes between commas names.</summary>
    public IReadOnlyList<int> Read(Located at, string list) => Read(at, list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The scopes of some codes.</summary>
    public IReadOnlyList<int> Read(Located at, IEnumerable<string> codes)
    {
        var scopes = new List<int>();
        foreach (var code in codes)
        {
            var index = -1;
            for (var i = 0; i < subdivisions.Count; i++)
            {
                index = subdivisions[i].Code == code ? i : index;
            }

            if (index < 0)
            {
                errors.UnknownWord(at, "subdivision of this place", code, subdivisions.Select(s => s.Code));
            }
            else
            {
                scopes.Add(index + 1);
            }
        }

        return scopes;
    }
}
