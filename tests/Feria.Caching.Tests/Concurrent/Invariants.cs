using Feria.Caching.Expiry;
using Feria.Caching.Maps;
using Feria.Caching.Removals;

namespace Feria.Caching.Tests.Concurrent;

/// <summary>What has to hold of a cache's inside whenever nobody is inside.</summary>
internal static class Invariants
{
    internal static void Check<TKey, TValue>(Cache<TKey, TValue> cache, long? capacity = null)
        where TKey : notnull
    {
        RemovalBatch<TKey, TValue> removals = cache.Table.Removals();
        lock (cache.Table.Gate)
        {
            // What waits counts as if it did not; once it is taken in, others may have to go.
            (int count, long weight) = (cache.Count, cache.Table.Weight);
            Assert.True(capacity is null || weight <= capacity, $"{weight} weigh more than {capacity}");
            cache.Table.Intake.TakeInAll(ref removals);
            Assert.Equal(count - cache.Count, weight - cache.Table.Weight);
            Assert.InRange(cache.Count, capacity is null ? count : 0, count);

            Entry<TKey, TValue>[] entries = [.. cache.Table.Map.All()];
            Entry<TKey, TValue>[] settled = [.. entries.Where(entry => entry.Mark >= 0)];
            Assert.Equal(cache.Table.Map.Count, entries.Length);
            Assert.Equal(cache.Count, settled.Length);
            Assert.Equal(settled.Sum(entry => (long)entry.Weight), cache.Table.Weight);
            Assert.Equal(entries.Length, entries.Select(entry => entry.Key).Distinct().Count());
            if (cache.Table.Policy is { } policy)
            {
                Assert.Equal(settled.Length, policy.Count);
                Assert.Equal(cache.Table.Weight, policy.Weight);
                Assert.All(settled, entry => Assert.NotEqual(0, entry.Place));
            }

            if (cache.Table.Wheel is { } wheel)
            {
                Assert.Equal(settled.Count(entry => ((TimedEntry<TKey, TValue>)entry).Slot >= 0), wheel.Count);
            }

            Assert.True(capacity is null || cache.Table.Weight <= capacity, $"{cache.Table.Weight} weigh more than {capacity}");
        }

        removals.Tell();
    }
}
