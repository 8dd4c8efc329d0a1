using Feria.Calendars;

namespace Feria.Rules.Expressions;

/// <summary>A day of a Hindu solar month, the first being that at whose hour the sun has entered the sign: an estimate until it is announced.</summary>
internal sealed record SolarMonthDate(int Day, int Hour, int SolarMonth, int MinutesFromUtc) : DateExpression
{
    public override bool IsEstimate => true;

    public override void AddDays(int year, IRuleDays rules, List<int> days) =>
        days.Add(HinduSky.SolarMonth(year, Hour, SolarMonth, MinutesFromUtc) + Day - 1);
}
