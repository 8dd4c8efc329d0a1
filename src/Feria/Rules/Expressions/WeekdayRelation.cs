namespace Feria.Rules.Expressions;

/// <summary>How a weekday stands to a day.</summary>
internal enum WeekdayRelation : byte
{
    After,
    OnOrAfter,
    Before,
    OnOrBefore,

    /// <summary>At most three days away; there is always exactly one.</summary>
    Nearest,
}
