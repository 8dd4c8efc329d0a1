namespace Feria.Caching;

/// <summary>A parameter of a <see cref="CachedAttribute"/> method that its values are remembered by.</summary>
/// <remarks>Where one parameter is marked so, or several are, the others are no part of the key.</remarks>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class CacheKeyAttribute : Attribute
{
    /// <summary>
    /// The name of a static method of the same type that makes a key from the argument, such as
    /// <c>static SequenceKey&lt;int&gt; KeyOf(IReadOnlyList&lt;int&gt; numbers)</c>; by default the argument is the key. It runs at each
    /// call, before the look-up.
    /// </summary>
    public string? By { get; set; }
}
