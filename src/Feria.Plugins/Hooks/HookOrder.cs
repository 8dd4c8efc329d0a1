namespace Feria.Plugins.Hooks;

/// <summary>Puts functions into an order that respects Before and After and otherwise changes as little as can be.</summary>
internal sealed class HookOrder
{
    private readonly HookMember[] _members;
    private readonly List<int>[] _followers;
    private readonly int[] _waitsFor;

    private HookOrder(HookMember[] members)
    {
        _members = members;
        _followers = [.. members.Select(_ => new List<int>())];
        _waitsFor = new int[members.Length];
        ILookup<string, int> places = Enumerable.Range(0, members.Length).ToLookup(at => members[at].Plugin, StringComparer.Ordinal);
        for (int at = 0; at < members.Length; at++)
        {
            foreach (int later in members[at].Header.Place.Before.SelectMany(name => places[name]))
            {
                Add(at, later);
            }

            foreach (int earlier in members[at].Header.Place.After.SelectMany(name => places[name]))
            {
                Add(earlier, at);
            }
        }
    }

    /// <summary>The members in order, or the circle they ask for: <c>png before bmp before png</c>.</summary>
    /// <param name="members">By order, then by plug-in, then by declaration.</param>
    internal static (HookMember[] Sorted, string? Circle) Of(HookMember[] members)
        => members.Any(member => member.Header.Place.Before.Count + member.Header.Place.After.Count > 0)
            ? new HookOrder(members).Sort()
            : (members, null);

    private void Add(int earlier, int later)
    {
        _followers[earlier].Add(later);
        _waitsFor[later]++;
    }

    private (HookMember[] Sorted, string? Circle) Sort()
    {
        List<HookMember> sorted = new(_members.Length);
        PriorityQueue<int, int> free = new();
        free.EnqueueRange(Enumerable.Range(0, _members.Length).Where(at => _waitsFor[at] == 0).Select(at => (at, at)));
        while (free.TryDequeue(out int next, out _))
        {
            sorted.Add(_members[next]);
            foreach (int follower in _followers[next])
            {
                if (--_waitsFor[follower] == 0)
                {
                    free.Enqueue(follower, follower);
                }
            }
        }

        return sorted.Count == _members.Length ? ([.. sorted], null) : ([], Circle());
    }

    // Whoever still waits, waits for somebody who waits too: going back from one to the other has to meet itself.
    private string Circle()
    {
        List<int> path = [];
        int at = Array.FindIndex(_waitsFor, count => count > 0);
        while (!path.Contains(at))
        {
            path.Add(at);
            int later = at;
            at = Enumerable.Range(0, _members.Length).First(earlier => _waitsFor[earlier] > 0 && _followers[earlier].Contains(later));
        }

        path.RemoveRange(0, path.IndexOf(at));
        path.Reverse();
        int first = path.IndexOf(path.Min());
        IEnumerable<int> circle = path.Skip(first).Concat(path.Take(first + 1));
        return string.Join(" before ", circle.Select(member => _members[member].Plugin));
    }
}
