using CsCheck;
using Feria.WorkDays;
using Quartz;
using Quartz.Impl.Calendar;

namespace Feria.Quartz.Tests;

/// <summary>Answers of the calendar against a walk from minute to minute.</summary>
public sealed class WorkDayCalendarTests
{
    private static readonly Gen<BaseCalendar?> Bases = Gen.OneOf<BaseCalendar?>([null, Hours(), new CronCalendar("* * 0-11 ? * *") { TimeZone = TimeZoneInfo.Utc }]);

    [Fact]
    public void IsTimeIncluded_AnyMoment_IsWhetherItsLocalDayIsWorked() => Gen.Select(Days.Moment, Days.Zone).Sample((moment, zone) =>
        Assert.Equal(Days.Calendar.IsWorkingDay(Days.DayOf(moment, zone)), new WorkDayCalendar(Days.Calendar, zone).IsTimeIncluded(moment)));

    [Fact]
    public void GetNextIncludedTimeUtc_AnyMomentAndBase_IsTheFirstIncludedMinute() => Gen.Select(Days.Moment, Days.Zone, Bases).Sample((moment, zone, baseCalendar) =>
        {
            var calendar = new WorkDayCalendar(Days.Calendar, zone) { CalendarBase = baseCalendar };
            var expected = moment;
            while (!IsIncluded(expected, zone, baseCalendar))
            {
                expected = expected.AddMinutes(1);
            }

            Assert.Equal(expected, calendar.GetNextIncludedTimeUtc(moment));
        },
        iter: 2000);

    [Fact]
    public void IsTimeIncluded_OutsideTheRange_NamesTheRange()
    {
        var calendar = new WorkDayCalendar(Days.Calendar, TimeZoneInfo.Utc);
        DateTimeOffset last = new(2012, 12, 31, 23, 59, 59, TimeSpan.Zero);

        Assert.True(calendar.IsTimeIncluded(last));
        Assert.Contains("2011-01-01..2012-12-31", Assert.Throws<ArgumentOutOfRangeException>(() => calendar.IsTimeIncluded(last.AddSeconds(1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GetNextIncludedTimeUtc_OutsideTheRange_NamesTheRange()
    {
        var calendar = new WorkDayCalendar(Days.Calendar, TimeZoneInfo.Utc);

        Assert.Contains("2011-01-01..2012-12-31", Assert.Throws<ArgumentOutOfRangeException>(() => calendar.GetNextIncludedTimeUtc(new(2013, 1, 1, 0, 0, 0, TimeSpan.Zero))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Clone_WithBase_IsEqualAndIndependent()
    {
        var calendar = new WorkDayCalendar(Days.Calendar, Days.Zones[1]) { Description = "any", CalendarBase = Hours() };
        var copy = Assert.IsType<WorkDayCalendar>(calendar.Clone());

        Assert.Equal(calendar, copy);
        Assert.Equal(calendar.GetHashCode(), copy.GetHashCode());
        Assert.Equal(("any", Days.Zones[1], calendar.Range), (copy.Description, copy.TimeZone, copy.Range));

        copy.CalendarBase = null;
        Assert.NotNull(calendar.CalendarBase);
        Assert.NotEqual<ICalendar>(calendar, copy);
    }

    [Fact]
    public void Equals_OtherDaysOrZone_IsFalse()
    {
        var calendar = new WorkDayCalendar(Days.Calendar, TimeZoneInfo.Utc);

        Assert.NotEqual(calendar, new WorkDayCalendar(Days.Calendar, Days.Zones[1]));
        Assert.NotEqual(calendar, new WorkDayCalendar(Days.Calendar.With("own"), TimeZoneInfo.Utc));
    }

    private static DailyCalendar Hours() => new(new(0, 0), new(5, 59, 59, 999)) { TimeZone = TimeZoneInfo.Utc };

    private static bool IsIncluded(DateTimeOffset moment, TimeZoneInfo zone, BaseCalendar? baseCalendar) =>
        Days.Calendar.IsWorkingDay(Days.DayOf(moment, zone)) && baseCalendar?.IsTimeIncluded(moment) != false;
}
