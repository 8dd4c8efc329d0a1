namespace Feria.Readers.Dates;

/// <summary>Numbered groups of words, found by any form or by the beginning of one that no other group shares.</summary>
internal sealed class WordForms
{
    private const int ShortestBeginning = 3;

    private readonly string[][] _groups;

    public WordForms(string[] groups)
    {
        _groups = [.. groups.Select(g => g.Split(',').Select(f => Letters.Fold(f)).ToArray())];
        Canonical = [.. groups.Select(g => g.Split(',')[0])];
    }

    /// <summary>Gets the first form of each group as it is written.</summary>
    public IReadOnlyList<string> Canonical { get; }

    /// <summary>The number of the group, from 0, that has a folded word as a form; -1 when there is none.</summary>
    public int FindForm(string word) => Array.FindIndex(_groups, g => g.Contains(word, StringComparer.Ordinal));

    /// <summary>The number of the group, from 0, one of whose forms a folded word begins; -1 when there is none or more than one.</summary>
    public int FindBeginning(string word)
    {
        if (word.Length < ShortestBeginning)
        {
            return -1;
        }

        var found = -1;
        for (var i = 0; i < _groups.Length; i++)
        {
            if (Array.Exists(_groups[i], f => f.StartsWith(word, StringComparison.Ordinal)))
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = i;
            }
        }

        return found;
    }
}
