using Feria.Calendars;

namespace Feria.Rules.Expressions;

/// <summary>The day on which the sun reaches a longitude, by a clock some minutes ahead of UTC.</summary>
internal sealed record SolarTerm(int Degrees, int MinutesFromUtc) : DateExpression
{
    public override void AddDays(int year, IRuleDays rules, List<int> days) =>
        days.Add(SolarTerms.Day(year, Degrees, MinutesFromUtc));
}
