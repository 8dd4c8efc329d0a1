namespace Feria.Caching;

/// <summary>A sequence as a key: compared by its elements. Immutable. <see cref="SequenceKey"/> makes it.</summary>
/// <typeparam name="T">The elements, compared by their own equality.</typeparam>
public readonly struct SequenceKey<T> : IEquatable<SequenceKey<T>>
{
    private readonly T[]? _elements;
    private readonly int _hash;

    internal SequenceKey(T[] elements)
    {
        _elements = elements;
        HashCode hash = default;
        foreach (T element in elements)
        {
            hash.Add(element);
        }

        _hash = hash.ToHashCode();
    }

    /// <summary>The elements; the default key has none.</summary>
    public IReadOnlyList<T> Elements => _elements ?? [];

    /// <summary>Whether two keys have equal elements in the same order. O(n), O(1) for most that differ.</summary>
    public static bool operator ==(SequenceKey<T> left, SequenceKey<T> right) => left.Equals(right);

    /// <summary>Whether two keys differ.</summary>
    public static bool operator !=(SequenceKey<T> left, SequenceKey<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(SequenceKey<T> other) => GetHashCode() == other.GetHashCode() && _elements.AsSpan().SequenceEqual(other._elements);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SequenceKey<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _elements is { Length: > 0 } ? _hash : 0;

    /// <summary>The elements between brackets.</summary>
    public override string ToString() => $"[{string.Join(", ", Elements)}]";
}
