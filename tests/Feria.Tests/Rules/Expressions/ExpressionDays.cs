using Feria.Rules.Expressions;

namespace Feria.Tests.Rules.Expressions;

/// <summary>What an expression gives for a year when there are no other rules.</summary>
internal static class ExpressionDays
{
    public static IReadOnlyList<DateOnly> In(this DateExpression expression, int year)
    {
        var days = new List<int>();
        expression.AddDays(year, new NoRules(), days);
        return [.. days.Select(DateOnly.FromDayNumber)];
    }

    private sealed class NoRules : IRuleDays
    {
        public void AddDays(string ruleId, int year, List<int> days)
        {
        }
    }
}
