namespace Feria.Rules.Evaluation;

/// <summary>Days of a bounded time, one bit each; days outside are never in it.</summary>
internal sealed class DaySet(int first, int last)
{
    private readonly ulong[] _words = new ulong[((last - first) / 64) + 1];

    public int First => first;

    public int Last => last;

    public bool Contains(int day) => day >= first && day <= last && (_words[(day - first) / 64] >> ((day - first) % 64) & 1) != 0;

    public void Add(int day)
    {
        if (day >= first && day <= last)
        {
            _words[(day - first) / 64] |= 1UL << ((day - first) % 64);
        }
    }
}
