namespace Feria.Rules.Expressions;

/// <summary>What a rule says of its date: for a year, the days it gives.</summary>
internal abstract record DateExpression
{
    /// <summary>Gets a value indicating whether the days are estimates that an authority will confirm or move.</summary>
    public virtual bool IsEstimate => false;

    /// <summary>Adds the day numbers that belong to a year; usually one, sometimes none or two.</summary>
    public abstract void AddDays(int year, IRuleDays rules, List<int> days);
}
