namespace Feria.Caching.Exact.Orders;

/// <summary>The entries that were used equally often, a link of the chain of all such classes.</summary>
internal sealed class FrequencyClass<TKey, TValue>(long uses)
{
    internal long Uses { get; set; } = uses;

    /// <summary>The entries; the oldest has been in this class for the longest time.</summary>
    internal EntryChain<TKey, TValue> Entries { get; } = new();

    internal FrequencyClass<TKey, TValue>? Less { get; set; }

    internal FrequencyClass<TKey, TValue>? More { get; set; }
}
