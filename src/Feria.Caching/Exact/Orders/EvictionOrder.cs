namespace Feria.Caching.Exact.Orders;

/// <summary>Which entry goes next: all that one cache of the exact family has for its own.</summary>
internal abstract class EvictionOrder<TKey, TValue>
{
    /// <summary>A key has come in.</summary>
    internal abstract void Add(ExactEntry<TKey, TValue> entry);

    /// <summary>A value has been read.</summary>
    internal abstract void Read(ExactEntry<TKey, TValue> entry);

    /// <summary>A key that was there has another value.</summary>
    internal abstract void Write(ExactEntry<TKey, TValue> entry);

    /// <summary>A key has left, or is about to.</summary>
    internal abstract void Remove(ExactEntry<TKey, TValue> entry);

    /// <summary>The entry that goes next. There is at least one.</summary>
    /// <param name="find">Finds the entry of a key.</param>
    internal abstract ExactEntry<TKey, TValue> Victim(Func<TKey, ExactEntry<TKey, TValue>?> find);

    /// <summary>Undoes the last <see cref="Remove"/>; only an order whose choice can throw is ever asked to.</summary>
    internal virtual void Restore(ExactEntry<TKey, TValue> entry)
        => throw new NotSupportedException($"{GetType().Name} never throws in {nameof(Victim)}.");
}
