namespace Feria.Caching.Tests.Exact.Traces;

/// <summary>Chooses as a step says.</summary>
internal sealed class Chooser
{
    private int _choices;

    internal int Pick
    {
        get;
        set
        {
            field = value;
            _choices = 0;
        }
    }

    internal int Choose(IEnumerable<int> keys)
    {
        int[] sorted = [.. keys.Order()];
        _choices++;
        return Pick >= 0 ? sorted[Pick % sorted.Length]
            : -Pick == _choices ? throw new TraceFailureException()
            : sorted[0];
    }
}
