namespace Feria.WorkDays;

/// <summary>Which ends of a range a count includes. Every count says so; there is no silent convention.</summary>
public enum CountedEnds
{
    // The values are bits: 1 leaves the last day out, 2 the first. Counting relies on it.

    /// <summary>The first and the last day.</summary>
    Both = 0,

    /// <summary>The first day, not the last: as numpy's busday_count does.</summary>
    First = 1,

    /// <summary>The last day, not the first: the days that pass.</summary>
    Last = 2,

    /// <summary>Neither end.</summary>
    None = 3,
}
