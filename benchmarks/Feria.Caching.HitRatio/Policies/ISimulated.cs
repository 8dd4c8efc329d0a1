namespace Feria.Caching.HitRatio.Policies;

/// <summary>A cache of a fixed size under test: asked for one key after the other.</summary>
internal interface ISimulated
{
    /// <summary>Asks for a key, and adds it when it is not there.</summary>
    /// <returns>Whether it was there.</returns>
    bool Access(long key);
}
