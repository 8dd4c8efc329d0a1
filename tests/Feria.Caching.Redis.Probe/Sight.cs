namespace Feria.Caching.Redis.Probe;

/// <summary>What readers saw while Redis was there, or while it was away. For any number of threads.</summary>
internal sealed class Sight
{
    private readonly Lock _gate = new();
    private long _reads;
    private long _old;
    private long _back;
    private TimeSpan _oldest;

    internal void Add(TimeSpan? age, bool wentBack)
    {
        lock (_gate)
        {
            _reads++;
            _back += wentBack ? 1 : 0;
            if (age is { } span)
            {
                _old++;
                _oldest = span > _oldest ? span : _oldest;
            }
        }
    }

    public override string ToString()
    {
        lock (_gate)
        {
            return FormattableString.Invariant($"{_reads} {_old} {_oldest.TotalMilliseconds:0} {_back}");
        }
    }
}
