using Feria.Caching.Expiry;
using Feria.Caching.Maps;

namespace Feria.Caching.Tests.Concurrent;

/// <summary>What has to hold of a cache's inside whenever nobody is inside.</summary>
internal static class Invariants
{
    internal static void Check<TKey, TValue>(Cache<TKey, TValue> cache, long? capacity = null)
        where TKey : notnull
    {
        lock (cache.Table.Gate)
        {
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
    }
}
