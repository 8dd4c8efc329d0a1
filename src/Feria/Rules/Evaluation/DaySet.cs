namespace Feria.Rules.Evaluation;

/// <summary>Days of a bounded time, one bit each; days outside are never in it. Its memory is used again.</summary>
internal sealed class DaySet
{
    private ulong[] _words = [];

    public int First { get; private set; }

    public int Last { get; private set; }

    /// <summary>Begins anew, with no day, for a time with both ends inclusive.</summary>
    public void Reset(int first, int last)
    {
        (First, Last) = (first, last);
        var words = ((last - first) / 64) + 1;
        if (_words.Length < words)
        {
            _words = new ulong[words];
        }

        _words.AsSpan(0, words).Clear();
    }

    public bool Contains(int day) => day >= First && day <= Last && (_words[(day - First) / 64] >> ((day - First) % 64) & 1) != 0;

    /// <summary>Adds a day.</summary>
    /// <returns>Whether the day was not in it, as of days outside of the time.</returns>
    public bool Add(int day)
    {
        if (day < First || day > Last)
        {
            return true;
        }

        ref var word = ref _words[(day - First) / 64];
        var before = word;
        word |= 1UL << ((day - First) % 64);
        return word != before;
    }
}
