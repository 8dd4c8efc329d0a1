using CsCheck;
using Feria.Rules;
using Feria.Rules.Expressions;

namespace Feria.Tests.Rules;

public sealed class WeekdaysTests
{
    private static readonly Gen<int> AnyDay = Gen.Int[10, DateOnly.MaxValue.DayNumber - 10];
    private static readonly Gen<DayOfWeek> AnyWeekday = Gen.Enum<DayOfWeek>();

    [Fact]
    public void Of_AnyDay_IsTheFrameworks() =>
        Gen.Int[0, DateOnly.MaxValue.DayNumber].Sample(day => Assert.Equal(DateOnly.FromDayNumber(day).DayOfWeek, Weekdays.Of(day)));

    [Fact]
    public void Related_AnyDay_IsTheOneThatALoopFinds() =>
        Gen.Select(AnyDay, AnyWeekday, Gen.Enum<WeekdayRelation>()).Sample((day, weekday, relation) =>
        {
            var candidates = relation switch
            {
                WeekdayRelation.After => Enumerable.Range(day + 1, 7),
                WeekdayRelation.OnOrAfter => Enumerable.Range(day, 7),
                WeekdayRelation.Before => Enumerable.Range(day - 7, 7),
                WeekdayRelation.OnOrBefore => Enumerable.Range(day - 6, 7),
                _ => Enumerable.Range(day - 3, 7),
            };

            Assert.Equal(candidates.Single(d => DateOnly.FromDayNumber(d).DayOfWeek == weekday), Weekdays.Related(day, weekday, relation));
        });
}
