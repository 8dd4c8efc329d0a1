namespace Feria.Caching.Generator.Model;

/// <summary>Where the cache of a method is.</summary>
internal enum StoreKind
{
    /// <summary>In a static field.</summary>
    Static,

    /// <summary>In a table of instances, which holds none of them.</summary>
    Table,

    /// <summary>In a field of the instance.</summary>
    Field,
}
