using Feria.WorkDays;
using Microsoft.Extensions.Time.Testing;
using Quartz;
using Quartz.Extensibility;

namespace Feria.Quartz.Tests;

/// <summary>A real scheduler whose daily trigger is modified by the calendar.</summary>
public sealed class SchedulerTests
{
    private const string Name = "working days";
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("Asia/Beirut")]
    [InlineData("America/Sao_Paulo")]
    public async Task ScheduleJob_DailyTrigger_FiresOnWorkingDaysAlone(string zoneId)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        await using var factory = Scheduler(new(2011, 1, 10, 0, 0, 0, TimeSpan.Zero), out var clock);
        var scheduler = await factory.GetScheduler(Cancellation);
        await scheduler.AddCalendar(Name, new WorkDayCalendar(Days.Calendar, zone), AddCalendarOptions.Replacing, Cancellation);
        var trigger = Daily(clock, zone);
        await scheduler.ScheduleJob(JobBuilder.Create<NoJob>().Build(), trigger, cancellationToken: Cancellation);

        var kept = await scheduler.GetTrigger(trigger.Key, Cancellation);
        var (from, to) = (clock.GetUtcNow(), new DateTimeOffset(2012, 12, 15, 0, 0, 0, TimeSpan.Zero));
        var times = TriggerFireTimes.ComputeBetween(kept!, await scheduler.GetCalendar(Name, Cancellation), from, to);

        // Half past two is skipped in spring; the trigger fires then when the clocks have changed.
        var expected = TriggerFireTimes.ComputeBetween(Daily(clock, zone), null, from, to).Where(t => Days.Calendar.IsWorkingDay(Days.DayOf(t, zone)));
        Assert.Equal(expected, times);
        Assert.Equal(Days.Calendar.WorkingDays(new(Days.DayOf(from, zone), new(2012, 12, 14))), times.Select(t => Days.DayOf(t, zone)).Distinct());
    }

    [Fact]
    public async Task ScheduleJob_BeyondTheRange_IsRefusedAndNamesIt()
    {
        await using var factory = Scheduler(new(2012, 12, 31, 22, 0, 0, TimeSpan.Zero), out var clock);
        var scheduler = await factory.GetScheduler(Cancellation);
        await scheduler.AddCalendar(Name, new WorkDayCalendar(Days.Calendar, TimeZoneInfo.Utc), AddCalendarOptions.Replacing, Cancellation);

        var error = await Assert.ThrowsAnyAsync<Exception>(async () => await scheduler.ScheduleJob(JobBuilder.Create<NoJob>().Build(), Daily(clock, TimeZoneInfo.Utc), cancellationToken: Cancellation));
        Assert.Contains("2011-01-01..2012-12-31", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trigger_NextTimeBeyondTheRange_WaitsInErrorForACalendarThatReaches()
    {
        await using var factory = Scheduler(new(2012, 12, 31, 2, 30, 0, TimeSpan.Zero), out var clock);
        var scheduler = await factory.GetScheduler(Cancellation);
        var ends = new Ends();
        scheduler.ListenerManager.AddJobListener(ends);
        scheduler.ListenerManager.AddSchedulerListener(ends);
        await scheduler.AddCalendar(Name, new WorkDayCalendar(Days.Calendar, TimeZoneInfo.Utc), AddCalendarOptions.Replacing, Cancellation);
        var trigger = Daily(clock, TimeZoneInfo.Utc);
        await scheduler.ScheduleJob(JobBuilder.Create<NoJob>().Build(), trigger, cancellationToken: Cancellation);
        await scheduler.Start(Cancellation);

        await ends.InError.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        Assert.Equal(TriggerState.Error, await scheduler.GetTriggerState(trigger.Key, Cancellation));
        Assert.False(ends.Ran.IsCompleted);

        var longer = WorkCalendarAlgebra.Create("longer", new(Days.Calendar.Range.First, new(2013, 12, 31)), WeekendMask.Parse("0000011").Value);
        await scheduler.AddCalendar(Name, new WorkDayCalendar(longer, TimeZoneInfo.Utc), AddCalendarOptions.Replacing, Cancellation);
        await scheduler.ResetTriggerFromErrorState(trigger.Key, Cancellation);
        Assert.Equal(TriggerState.Normal, await scheduler.GetTriggerState(trigger.Key, Cancellation));
    }

    private static ITrigger Daily(TimeProvider clock, TimeZoneInfo zone) => TriggerBuilder.Create(clock)
        .WithIdentity("daily").StartAt(clock.GetUtcNow()).WithCronSchedule("0 30 2 * * ?", s => s.InTimeZone(zone)).WithCalendarName(Name).Build();

    private static StandaloneSchedulerFactory Scheduler(DateTimeOffset now, out FakeTimeProvider clock)
    {
        var time = clock = new FakeTimeProvider(now);
        return QuartzSchedulerBuilder.Create(q => q.UseInMemoryStore().UseTimeProvider(time).ConfigureScheduler(o => o.InstanceName = $"test-{Guid.NewGuid():N}")).Build();
    }
}
