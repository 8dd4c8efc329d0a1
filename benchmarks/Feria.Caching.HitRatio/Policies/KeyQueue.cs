namespace Feria.Caching.HitRatio.Policies;

/// <summary>Keys from the newest to the oldest, each at most once.</summary>
internal sealed class KeyQueue
{
    private readonly LinkedList<long> _order = new();
    private readonly Dictionary<long, LinkedListNode<long>> _nodes = [];

    internal int Count => _order.Count;

    internal long Oldest => _order.Last!.Value;

    internal LinkedListNode<long>? OldestNode => _order.Last;

    internal bool Has(long key) => _nodes.ContainsKey(key);

    internal void Add(long key) => _nodes.Add(key, _order.AddFirst(key));

    internal bool Remove(long key)
    {
        if (!_nodes.Remove(key, out LinkedListNode<long>? node))
        {
            return false;
        }

        _order.Remove(node);
        return true;
    }

    internal long RemoveOldest()
    {
        long oldest = Oldest;
        _ = Remove(oldest);
        return oldest;
    }
}
