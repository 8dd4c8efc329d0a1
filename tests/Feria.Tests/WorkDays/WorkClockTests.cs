using CsCheck;
using Feria.Dates;
using Feria.Holidays;
using Feria.WorkDays;

namespace Feria.Tests.WorkDays;

/// <summary>Working time against a walk from minute to minute.</summary>
public sealed class WorkClockTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    // Both changes of the clocks of 2026 are in it: 29 March and 25 October, Sundays, which are worked here.
    private static readonly WorkCalendar Calendar = WorkCalendarAlgebra.Create(
        "any", DateRange.OfYear(2026), WeekendMask.Of(DayOfWeek.Saturday), AnyCalendar.Make(new(2026, 3, 27), HolidayKind.Public),
        AnyCalendar.Make(new(2026, 3, 30), HolidayKind.HalfDay), AnyCalendar.Make(new(2026, 10, 23), HolidayKind.HalfDay) with { Hours = "from 15:00" },
        AnyCalendar.Make(new(2026, 10, 26), HolidayKind.HalfDay) with { Hours = "until 11:00" });

    private static readonly WorkHours Day = new() { Zone = Berlin, Slots = [new(new(9, 0), new(12, 30)), new(new(13, 0), new(17, 0))] };

    private static readonly WorkHours Night = new()
    {
        Zone = Berlin,
        Slots = [new(new(0, 0), new(2, 30)), new(new(2, 45), new(0, 0))],
        SlotsByWeekday = new Dictionary<DayOfWeek, IReadOnlyList<WorkSlot>> { [DayOfWeek.Tuesday] = [] },
    };

    private static readonly DateTimeOffset Start = new(2026, 3, 26, 0, 0, 0, TimeSpan.Zero), Autumn = new(2026, 10, 22, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<(WorkHours Hours, DateTimeOffset From)> Moments =
        Gen.Select(Gen.OneOf(Gen.Const(Day), Gen.Const(Night)), Gen.OneOf(Gen.Const(Start), Gen.Const(Autumn)), Gen.Int[0, 6 * 24 * 60]).Select((hours, start, minutes) => (hours, start.AddMinutes(minutes)));

    [Fact]
    public void Between_AnyMoments_IsTheMinutesThatAreWorked() => Gen.Select(Moments, Gen.Int[0, 6 * 24 * 60]).Sample(
        (question, minutes) =>
        {
            var (hours, from) = question;
            var to = from.AddMinutes(minutes);
            var clock = new WorkClock(Calendar, hours);
            var expected = Enumerable.Range(0, minutes).Count(i => IsWorked(hours, from.AddMinutes(i)));

            Assert.Equal(TimeSpan.FromMinutes(expected), clock.Between(from, to));
            Assert.Equal(-TimeSpan.FromMinutes(expected), clock.Between(to, from));
            Assert.Equal(IsWorked(hours, from), clock.IsWorking(from));
        },
        iter: 300);

    [Fact]
    public void Add_AnyTime_IsTheFirstMomentAtWhichItHasPassed() => Gen.Select(Moments, Gen.Int[1, 40 * 60]).Sample((question, minutes) =>
    {
        var (hours, from) = question;
        var clock = new WorkClock(Calendar, hours);
        var end = clock.Add(from, TimeSpan.FromMinutes(minutes));

        Assert.Equal(TimeSpan.FromMinutes(minutes), clock.Between(from, end));
        Assert.True(clock.Between(from, end.AddTicks(-1)) < TimeSpan.FromMinutes(minutes));
        Assert.Equal(Berlin.GetUtcOffset(end), end.Offset);
    });

    [Fact]
    public void Misuse_IsAnError()
    {
        var clock = new WorkClock(Calendar, Day);

        Assert.Equal(Start, clock.Add(Start, TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Add(Start, TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Add(Start, TimeSpan.FromDays(400)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkSlot(new(9, 0), new(9, 0)));
        Assert.Contains("09:00-12:30", Assert.Throws<ArgumentException>(
            () => new WorkClock(Calendar, new() { Slots = [new(new(9, 0), new(12, 30)), new(new(12, 0), new(17, 0))] })).Message, StringComparison.Ordinal);
    }

    private static bool IsWorked(WorkHours hours, DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, Berlin).DateTime;
        var date = DateOnly.FromDateTime(local);
        var isOff = local.Hour >= 12 && date == new DateOnly(2026, 3, 30) || local.Hour >= 15 && date == new DateOnly(2026, 10, 23) || local.Hour < 11 && date == new DateOnly(2026, 10, 26);
        return date != new DateOnly(2026, 3, 27) && date.DayOfWeek != DayOfWeek.Saturday && !isOff
            && hours.SlotsByWeekday.GetValueOrDefault(date.DayOfWeek, hours.Slots).Any(slot =>
                local.TimeOfDay >= slot.Start.ToTimeSpan() && (slot.End == TimeOnly.MinValue || local.TimeOfDay < slot.End.ToTimeSpan()));
    }
}
