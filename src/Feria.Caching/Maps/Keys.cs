using System.Runtime.CompilerServices;

namespace Feria.Caching.Maps;

/// <summary>How keys are hashed and compared.</summary>
/// <remarks>
/// Value types with their own equality are compared in place; everything else goes through a comparer, unless two
/// references are the same, which every comparer has to call equal.
/// </remarks>
internal readonly struct Keys<TKey>
    where TKey : notnull
{
    // Null only for value types that are compared by their own equality.
    private readonly IEqualityComparer<TKey>? _comparer;

    internal Keys(IEqualityComparer<TKey>? comparer)
        => _comparer = comparer is not null && !ReferenceEquals(comparer, EqualityComparer<TKey>.Default) ? comparer
            : typeof(TKey).IsValueType ? null
            : typeof(TKey) == typeof(string) ? (IEqualityComparer<TKey>)(object)OrdinalKeys.Instance
            : EqualityComparer<TKey>.Default;

    /// <summary>How keys are compared, as somebody outside of the map can use it.</summary>
    internal IEqualityComparer<TKey> Comparer => _comparer ?? EqualityComparer<TKey>.Default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Hash(TKey key)
        => Spread(typeof(TKey).IsValueType && _comparer is null ? key.GetHashCode() : _comparer!.GetHashCode(key));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool AreEqual(TKey left, TKey right)
        => typeof(TKey).IsValueType
            ? _comparer is null ? EqualityComparer<TKey>.Default.Equals(left, right) : _comparer.Equals(left, right)
            : ReferenceEquals(left, right) || _comparer!.Equals(left, right);

    // D. Knuth's multiplicative hashing (1973): the high bits, which the table takes, depend on all bits of the hash code, and
    // numbers that follow each other stand far apart.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Spread(int hash) => (int)((uint)hash * 0x9E3779B1u);
}
