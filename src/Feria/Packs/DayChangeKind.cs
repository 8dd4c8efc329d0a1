namespace Feria.Packs;

/// <summary>How two packs differ in something.</summary>
public enum DayChangeKind
{
    /// <summary>The newer pack alone has the day.</summary>
    Added,

    /// <summary>The older pack alone has the day.</summary>
    Removed,

    /// <summary>The newer pack alone has the place.</summary>
    PlaceAdded,

    /// <summary>The older pack alone has the place.</summary>
    PlaceRemoved,
}
