namespace Feria.Rules.Expressions;

/// <summary>No day at all: a rule whose days are announced, year by year.</summary>
internal sealed record NeverDate : DateExpression
{
    public override void AddDays(int year, IRuleDays rules, List<int> days)
    {
    }
}
