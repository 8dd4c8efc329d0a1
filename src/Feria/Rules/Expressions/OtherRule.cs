namespace Feria.Rules.Expressions;

/// <summary>The days of another rule of the same place.</summary>
internal sealed record OtherRule(string RuleId) : DateExpression
{
    public override void AddDays(int year, IRuleDays rules, List<int> days) => rules.AddDays(RuleId, year, days);
}
