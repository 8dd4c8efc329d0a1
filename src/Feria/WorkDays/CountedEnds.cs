namespace Feria.WorkDays;

/// <summary>Which ends of a range a count includes. Every count says so; there is no silent convention.</summary>
public enum CountedEnds
{
    /// <summary>The first and the last day.</summary>
    Both,

    /// <summary>The first day, not the last: as numpy's busday_count does.</summary>
    First,

    /// <summary>The last day, not the first: the days that pass.</summary>
    Last,

    /// <summary>Neither end.</summary>
    None,
}
