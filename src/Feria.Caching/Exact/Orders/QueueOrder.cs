namespace Feria.Caching.Exact.Orders;

/// <summary>By the time of the last write, or of the last use.</summary>
/// <param name="readsCount">Whether a read is a use.</param>
/// <param name="newestFirst">Whether what was used last goes first.</param>
internal sealed class QueueOrder<TKey, TValue>(bool readsCount, bool newestFirst = false) : EvictionOrder<TKey, TValue>
{
    private readonly EntryChain<TKey, TValue> _queue = new();

    internal override void Add(ExactEntry<TKey, TValue> entry) => _queue.Add(entry);

    internal override void Read(ExactEntry<TKey, TValue> entry)
    {
        if (readsCount)
        {
            Write(entry);
        }
    }

    internal override void Write(ExactEntry<TKey, TValue> entry)
    {
        if (!ReferenceEquals(_queue.Newest, entry))
        {
            _queue.Remove(entry);
            _queue.Add(entry);
        }
    }

    internal override void Remove(ExactEntry<TKey, TValue> entry) => _queue.Remove(entry);

    internal override ExactEntry<TKey, TValue> Victim(Func<TKey, ExactEntry<TKey, TValue>?> find)
        => (newestFirst ? _queue.Newest : _queue.Oldest)!;
}
