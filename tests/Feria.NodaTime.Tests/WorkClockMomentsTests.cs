using CsCheck;
using Feria.WorkDays;
using NodaTime;

namespace Feria.NodaTime.Tests;

/// <summary>Moments of Noda Time against those of the framework, over a year with both changes of the clocks.</summary>
public sealed class WorkClockMomentsTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly WorkClock Clock = new(Dates.Calendar, new() { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") });

    private static readonly Gen<Instant> Moments = Gen.Long[0, 365L * 24 * 3600 * NodaConstants.NanosecondsPerSecond].Select(n => Instant.FromUtc(2026, 1, 1, 0, 0).PlusNanoseconds(n));

    [Fact]
    public void Between_AnyMoments_IsThatOfTheFrameworksMoments() => Gen.Select(Moments, Moments).Sample((from, to) =>
    {
        var expected = Duration.FromTimeSpan(Clock.Between(from.ToDateTimeOffset(), to.ToDateTimeOffset()));

        Assert.Equal(expected, Clock.Between(from, to));
        Assert.Equal(expected, Clock.Between(from.InZone(Zone), to.InUtc()));
    });

    [Fact]
    public void Add_AnyTime_IsThatOfTheFrameworksMomentInTheZoneAskedIn() => Gen.Select(Moments, Gen.Int[0, 100_000]).Sample((from, seconds) =>
    {
        var (work, expected) = (Duration.FromSeconds(seconds), Clock.Add(from.ToDateTimeOffset(), TimeSpan.FromSeconds(seconds)));

        Assert.Equal(Instant.FromDateTimeOffset(expected), Clock.Add(from, work));
        Assert.Equal(Instant.FromDateTimeOffset(expected).InUtc(), Clock.Add(from.InUtc(), work));
    });

    [Fact]
    public void IsWorking_AnyMoment_IsThatOfTheClocksZone() => Moments.Sample(moment =>
    {
        var local = moment.InZone(Zone);
        var expected = local.Date.IsWorkingDay(Dates.Calendar) && local.Hour >= 9 && local.Hour < (local.Date.IsHalfDay(Dates.Calendar) ? 12 : 17);

        Assert.Equal(expected, Clock.IsWorking(moment));
        Assert.Equal(expected, Clock.IsWorking(moment.InUtc()));
    });
}
