namespace Feria.Rules.Evaluation;

/// <summary>Which rules have given which days already: a rule gives a day of one kind once, however often it moves to it.</summary>
internal sealed class TakenDays
{
    private int[] _lastOnDay = [];
    private int[] _earlier = new int[64];
    private int _first;
    private int _last;

    public void Reset(int first, int last)
    {
        (_first, _last) = (first, last);
        var days = last - first + 1;
        if (_lastOnDay.Length < days)
        {
            _lastOnDay = new int[days];
        }

        _lastOnDay.AsSpan(0, days).Clear();
    }

    /// <summary>Adds an occurrence to a list unless its rule has given the day; days outside of the time are not counted.</summary>
    public void Add(in Occurrence occurrence, OccurrenceList to)
    {
        if (occurrence.Day < _first || occurrence.Day > _last)
        {
            to.Add(occurrence);
            return;
        }

        ref var last = ref _lastOnDay[occurrence.Day - _first];
        for (var i = last; i > 0; i = _earlier[i - 1])
        {
            var other = to[i - 1].Variant;
            if (other == occurrence.Variant || (other.RuleId == occurrence.Variant.RuleId && other.Kind == occurrence.Variant.Kind))
            {
                return;
            }
        }

        if (to.Count >= _earlier.Length)
        {
            Array.Resize(ref _earlier, 2 * to.Count);
        }

        _earlier[to.Count] = last;
        to.Add(occurrence);
        last = to.Count;
    }
}
