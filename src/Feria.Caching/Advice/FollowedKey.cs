namespace Feria.Caching.Advice;

/// <summary>An argument that is followed.</summary>
internal sealed class FollowedKey(uint hash, int lifetimes)
{
    internal readonly uint Hash = hash;

    /// <summary>When a cache of each lifetime would have loaded it.</summary>
    internal readonly long[] Loaded = new long[lifetimes];

    /// <summary>Its place in the order of use; -1 for none.</summary>
    internal int Place = -1;

    /// <summary>The phase of watching in which it was seen last.</summary>
    internal int Phase;
}
