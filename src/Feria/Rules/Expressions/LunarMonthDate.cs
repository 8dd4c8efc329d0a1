using Feria.Calendars;

namespace Feria.Rules.Expressions;

/// <summary>A lunar day of a Hindu lunar month, never of a leap one, at an hour of a place's clock: an estimate until it is announced.</summary>
internal sealed record LunarMonthDate(int Tithi, int Hour, int Month, int MinutesFromUtc) : DateExpression
{
    public override bool IsEstimate => true;

    public override void AddDays(int year, IRuleDays rules, List<int> days) =>
        HinduSky.AddLunarDays(year, Tithi, Hour, Month, MinutesFromUtc, days);
}
