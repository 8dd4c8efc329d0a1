namespace Feria.Rules.Expressions;

/// <summary>Some days after, or with a negative number before, another day.</summary>
internal sealed record Offset(DateExpression Base, int Days) : DateExpression
{
    public override bool IsEstimate => Base.IsEstimate;

    public override void AddDays(int year, IRuleDays rules, List<int> days)
    {
        var from = days.Count;
        Base.AddDays(year, rules, days);
        for (var i = from; i < days.Count; i++)
        {
            days[i] += Days;
        }
    }
}
