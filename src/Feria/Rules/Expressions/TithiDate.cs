using Feria.Calendars;

namespace Feria.Rules.Expressions;

/// <summary>A lunar day of the Hindu calendar in a solar month, at an hour of a place's clock: an estimate until it is announced.</summary>
internal sealed record TithiDate(int Tithi, int Hour, int SolarMonth, int MinutesFromUtc) : DateExpression
{
    public override bool IsEstimate => true;

    public override void AddDays(int year, IRuleDays rules, List<int> days)
    {
        if (HinduSky.Day(year, Tithi, Hour, SolarMonth, MinutesFromUtc) is { } day)
        {
            days.Add(day);
        }
    }
}
