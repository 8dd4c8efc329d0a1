namespace Feria.Rules.Expressions;

/// <summary>The days of other rules of the same place, for expressions that depend on them.</summary>
internal interface IRuleDays
{
    /// <summary>Adds the days that a rule gives in a year before any of them is observed elsewhere.</summary>
    void AddDays(string ruleId, int year, List<int> days);
}
