using System.Diagnostics.CodeAnalysis;

namespace Feria.Caching;

/// <summary>A value, or none. Null is a value where the type has it.</summary>
/// <typeparam name="TValue">The values.</typeparam>
public readonly record struct CacheValue<TValue>
{
    private readonly TValue _value;

    /// <summary>A value.</summary>
    public CacheValue(TValue value)
    {
        _value = value;
        Exists = true;
    }

    /// <summary>Whether there is a value.</summary>
    public bool Exists { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public TValue Value => Exists ? _value : throw new InvalidOperationException("There is no value; ask Exists first.");

    /// <summary>The value if there is one.</summary>
    public bool TryGet([MaybeNullWhen(false)] out TValue value)
    {
        value = _value;
        return Exists;
    }
}
