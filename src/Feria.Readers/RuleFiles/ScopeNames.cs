using Feria.Rules;

namespace Feria.Readers.RuleFiles;

/// <summary>The numbers of a place's subdivisions: 0 is the place as a whole.</summary>
internal sealed class ScopeNames(IReadOnlyList<Subdivision> subdivisions, ErrorList errors)
{
    public int Count => subdivisions.Count + 1;

    /// <summary>The scopes of some codes.</summary>
    public IReadOnlyList<int> Read(IEnumerable<LocatedWord> codes)
    {
        var scopes = new List<int>();
        foreach (var code in codes)
        {
            var index = -1;
            for (var i = 0; i < subdivisions.Count; i++)
            {
                index = subdivisions[i].Code == code.Text ? i : index;
            }

            if (index < 0)
            {
                errors.UnknownWord(code, "subdivision of this place", subdivisions.Select(s => s.Code));
            }
            else
            {
                scopes.Add(index + 1);
            }
        }

        return scopes;
    }
}
