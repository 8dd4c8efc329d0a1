namespace Feria.Rules.Expressions;

/// <summary>Each day whose two neighbours are public holidays in their own right and that is none itself.</summary>
/// <remarks>It depends on all other rules, so the evaluator answers it, last.</remarks>
internal sealed record BetweenHolidays : DateExpression
{
    public override void AddDays(int year, IRuleDays rules, List<int> days)
    {
    }
}
