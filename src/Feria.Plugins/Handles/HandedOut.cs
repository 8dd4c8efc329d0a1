namespace Feria.Plugins.Handles;

/// <summary>Remembers, without holding them, the objects of a plug-in's own types that calls have handed out.</summary>
/// <remarks>Safe for any number of threads. Remembers the latest of them, which is enough to name what is held.</remarks>
internal sealed class HandedOut
{
    private const int Most = 256;

    private readonly Lock _gate = new();
    private readonly List<(WeakReference Value, string Type)> _values = [];

    /// <summary>The types of those that somebody still holds.</summary>
    internal IReadOnlyList<string> HeldTypes()
    {
        lock (_gate)
        {
            return [.. _values.Where(value => value.Value.IsAlive).Select(value => value.Type).Distinct(StringComparer.Ordinal)];
        }
    }

    internal void Note(object? value)
    {
        // A list of a plug-in's type, an iterator, a lambda: whatever cannot be there without the plug-in's code.
        if (value?.GetType().IsCollectible == true)
        {
            Add(value);
        }
    }

    /// <summary>Always false, so that it can stand in an exception filter.</summary>
    internal bool NoteError(Exception error)
    {
        // An error's stack trace holds the code that it came through, whatever its type.
        if (error is not PluginException)
        {
            Add(error);
        }

        return false;
    }

    private void Add(object value)
    {
        lock (_gate)
        {
            if (_values.Count == Most && _values.RemoveAll(known => !known.Value.IsAlive) == 0)
            {
                _values.RemoveAt(0);
            }

            // Only the name: the type would hold the code as well.
            _values.Add((new WeakReference(value), value.GetType().ToString()));
        }
    }
}
