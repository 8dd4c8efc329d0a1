namespace Feria.Caching.HitRatio.Policies;

/// <summary>Adaptive replacement cache: N. Megiddo and D. Modha, "ARC: A self-tuning, low overhead replacement cache" (2003).</summary>
internal sealed class Arc(int size) : ISimulated
{
    private readonly KeyQueue _once = new();
    private readonly KeyQueue _often = new();
    private readonly KeyQueue _onceGone = new();
    private readonly KeyQueue _oftenGone = new();
    private double _onceTarget;

    public bool Access(long key)
    {
        if (_once.Remove(key) || _often.Remove(key))
        {
            _often.Add(key);
            return true;
        }

        if (_onceGone.Has(key))
        {
            _onceTarget = Math.Min(size, _onceTarget + Math.Max(1.0, (double)_oftenGone.Count / _onceGone.Count));
            Return(key, _onceGone, wasOften: false);
        }
        else if (_oftenGone.Has(key))
        {
            _onceTarget = Math.Max(0, _onceTarget - Math.Max(1.0, (double)_onceGone.Count / _oftenGone.Count));
            Return(key, _oftenGone, wasOften: true);
        }
        else
        {
            MakeRoom();
            _once.Add(key);
        }

        return false;
    }

    private void Return(long key, KeyQueue gone, bool wasOften)
    {
        Replace(wasOften);
        _ = gone.Remove(key);
        _often.Add(key);
    }

    private void MakeRoom()
    {
        int recent = _once.Count + _onceGone.Count;
        int all = recent + _often.Count + _oftenGone.Count;
        if (recent == size)
        {
            if (_once.Count < size)
            {
                _ = _onceGone.RemoveOldest();
                Replace(wasOften: false);
            }
            else
            {
                _ = _once.RemoveOldest();
            }
        }
        else if (all >= size)
        {
            if (all == 2 * size)
            {
                _ = _oftenGone.RemoveOldest();
            }

            Replace(wasOften: false);
        }
    }

    private void Replace(bool wasOften)
    {
        if (_once.Count > 0 && (_once.Count > _onceTarget || (wasOften && _once.Count == (int)_onceTarget) || _often.Count == 0))
        {
            _onceGone.Add(_once.RemoveOldest());
        }
        else
        {
            _oftenGone.Add(_often.RemoveOldest());
        }
    }
}
