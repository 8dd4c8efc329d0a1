using System.Runtime.InteropServices;
using Feria.Caching.Maps;

namespace Feria.Caching.Tags;

/// <summary>Which entries carry which tags. Made for the first entry that has any; under the lock.</summary>
/// <remarks>
/// A load may bring a tag that was removed while it ran: its value is as old as what was removed. So removals are
/// numbered, and those that running loads could miss are remembered until no load runs.
/// </remarks>
internal sealed class TagIndex<TKey, TValue>
{
    private readonly Dictionary<string, HashSet<Entry<TKey, TValue>>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<Entry<TKey, TValue>, string[]> _tags = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, long> _removed = new(StringComparer.Ordinal);

    /// <summary>How many tags some entry has.</summary>
    internal int Count => _entries.Count;

    internal long Removals { get; private set; }

    internal void Add(Entry<TKey, TValue> entry, string[] tags)
    {
        _tags.Add(entry, tags);
        foreach (string tag in tags)
        {
            ref HashSet<Entry<TKey, TValue>>? set = ref CollectionsMarshal.GetValueRefOrAddDefault(_entries, tag, out _);
            _ = (set ??= new(ReferenceEqualityComparer.Instance)).Add(entry);
        }
    }

    internal void Remove(Entry<TKey, TValue> entry)
    {
        if (!_tags.Remove(entry, out string[]? tags))
        {
            return;
        }

        foreach (string tag in tags)
        {
            if (_entries.TryGetValue(tag, out HashSet<Entry<TKey, TValue>>? set) && set.Remove(entry) && set.Count == 0)
            {
                _ = _entries.Remove(tag);
            }
        }
    }

    /// <summary>The entries of a tag, a copy.</summary>
    internal Entry<TKey, TValue>[] Of(string tag) => _entries.TryGetValue(tag, out HashSet<Entry<TKey, TValue>>? set) ? [.. set] : [];

    internal void NoteRemoval(string tag, bool isLoading)
    {
        Removals++;
        if (isLoading)
        {
            _removed[tag] = Removals;
        }
    }

    /// <summary>Whether one of the tags was removed after that many removals.</summary>
    internal bool WasRemovedSince(string[] tags, long removals)
        => _removed.Count > 0 && Array.Exists(tags, tag => _removed.TryGetValue(tag, out long at) && at > removals);

    internal void NothingIsLoading() => _removed.Clear();
}
