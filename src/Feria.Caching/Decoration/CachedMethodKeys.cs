namespace Feria.Caching;

/// <summary>Removes from the cache of a method by its arguments, one by one.</summary>
public static class CachedMethodKeys
{
    /// <summary>Forgets the value of a method without arguments.</summary>
    public static bool Remove(this CachedMethod<ValueTuple> method)
    {
        ArgumentNullException.ThrowIfNull(method);
        return method.Remove(default);
    }

    /// <summary>Forgets the value of an argument that may be null.</summary>
    public static bool Remove<T1>(this CachedMethod<ValueTuple<T1>> method, T1 first)
    {
        ArgumentNullException.ThrowIfNull(method);
        return method.Remove(new ValueTuple<T1>(first));
    }

    /// <summary>Forgets the value of two arguments.</summary>
    public static bool Remove<T1, T2>(this CachedMethod<(T1, T2)> method, T1 first, T2 second)
    {
        ArgumentNullException.ThrowIfNull(method);
        return method.Remove((first, second));
    }

    /// <summary>Forgets the value of three arguments.</summary>
    public static bool Remove<T1, T2, T3>(this CachedMethod<(T1, T2, T3)> method, T1 first, T2 second, T3 third)
    {
        ArgumentNullException.ThrowIfNull(method);
        return method.Remove((first, second, third));
    }

    /// <summary>Forgets the value of four arguments.</summary>
    public static bool Remove<T1, T2, T3, T4>(this CachedMethod<(T1, T2, T3, T4)> method, T1 first, T2 second, T3 third, T4 fourth)
    {
        ArgumentNullException.ThrowIfNull(method);
        return method.Remove((first, second, third, fourth));
    }

    /// <summary>Forgets the value of five arguments.</summary>
    public static bool Remove<T1, T2, T3, T4, T5>(this CachedMethod<(T1, T2, T3, T4, T5)> method, T1 first, T2 second, T3 third, T4 fourth, T5 fifth)
    {
        ArgumentNullException.ThrowIfNull(method);
        return method.Remove((first, second, third, fourth, fifth));
    }

    /// <summary>Forgets the value of six arguments.</summary>
    public static bool Remove<T1, T2, T3, T4, T5, T6>(this CachedMethod<(T1, T2, T3, T4, T5, T6)> method, T1 first, T2 second, T3 third, T4 fourth, T5 fifth, T6 sixth)
    {
        ArgumentNullException.ThrowIfNull(method);
        return method.Remove((first, second, third, fourth, fifth, sixth));
    }

    /// <summary>Forgets the value of seven arguments.</summary>
    public static bool Remove<T1, T2, T3, T4, T5, T6, T7>(this CachedMethod<(T1, T2, T3, T4, T5, T6, T7)> method, T1 first, T2 second, T3 third, T4 fourth, T5 fifth, T6 sixth, T7 seventh)
    {
        ArgumentNullException.ThrowIfNull(method);
        return method.Remove((first, second, third, fourth, fifth, sixth, seventh));
    }
}
