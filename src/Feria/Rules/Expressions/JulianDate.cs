using Feria.Calendars;

namespace Feria.Rules.Expressions;

/// <summary>A date of the Julian calendar, in the Gregorian year in which it falls; 29 February exists in leap years alone.</summary>
internal sealed record JulianDate(int Month, int Day) : DateExpression
{
    public override void AddDays(int year, IRuleDays rules, List<int> days)
    {
        for (var julianYear = year - 1; julianYear <= year; julianYear++)
        {
            if (Month == 2 && Day == 29 && julianYear % 4 != 0)
            {
                continue;
            }

            var day = JulianDates.ToDayNumber(julianYear, Month, Day);
            if (DateOnly.FromDayNumber(day).Year == year)
            {
                days.Add(day);
            }
        }
    }
}
