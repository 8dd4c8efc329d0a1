namespace Feria.Caching.Advice;

/// <summary>The order in which keys were used last; says how many others were used since. O(log n).</summary>
/// <remarks>
/// A use takes the next place of a row; a Fenwick tree counts the taken places behind any other (after Bennett and Kruskal,
/// 1975). When the row is full, those that are taken move together.
/// </remarks>
internal sealed class UseOrder(int most)
{
    private readonly int[] _sums = new int[(2 * most) + 3];
    private readonly FollowedKey?[] _row = new FollowedKey?[(2 * most) + 2];
    private int _next;
    private int _count;

    /// <summary>Makes a key the last one used.</summary>
    /// <returns>How many other keys were used since its last use; -1 when it had none.</returns>
    internal int Use(FollowedKey key)
    {
        int since = -1;
        if (key.Place >= 0)
        {
            since = _count - Before(key.Place) - 1;
            Remove(key);
        }

        if (_next == _row.Length)
        {
            MoveTogether();
        }

        Put(key);
        return since;
    }

    internal void Remove(FollowedKey key)
    {
        _row[key.Place] = null;
        Add(key.Place, -1);
        key.Place = -1;
        _count--;
    }

    private void Put(FollowedKey key)
    {
        key.Place = _next++;
        _row[key.Place] = key;
        Add(key.Place, 1);
        _count++;
    }

    private void MoveTogether()
    {
        FollowedKey[] keys = [.. _row.OfType<FollowedKey>()];
        Array.Clear(_row);
        Array.Clear(_sums);
        _next = 0;
        _count = 0;
        foreach (FollowedKey key in keys)
        {
            Put(key);
        }
    }

    private void Add(int place, int change)
    {
        for (int at = place + 1; at < _sums.Length; at += at & -at)
        {
            _sums[at] += change;
        }
    }

    // How many stand before a place.
    private int Before(int place)
    {
        int sum = 0;
        for (int at = place; at > 0; at -= at & -at)
        {
            sum += _sums[at];
        }

        return sum;
    }
}
