using Feria.Calendars;

namespace Feria.Rules.Expressions;

/// <summary>The day on which the moon stands in a lunar mansion at an hour of a place's clock, in a solar month: an estimate until it is announced.</summary>
internal sealed record NakshatraDate(int Nakshatra, int Hour, int SolarMonth, int MinutesFromUtc) : DateExpression
{
    public override bool IsEstimate => true;

    public override void AddDays(int year, IRuleDays rules, List<int> days)
    {
        if (HinduSky.NakshatraDay(year, Nakshatra, Hour, SolarMonth, MinutesFromUtc) is { } day)
        {
            days.Add(day);
        }
    }
}
